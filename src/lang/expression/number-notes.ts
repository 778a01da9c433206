import type { Note } from '../read/note';
import { CODE, type Noted, noted } from './math-notes';
import { instead } from './mend';

/** How numbers were read that whoever wrote them may have meant as others. */
export function numberNotes(given: Noted): readonly Note[] {
  return [...points(given), ...literals(given), ...degrees(given)];
}

/** A number with a point, whatever stands behind it. */
const POINTED = /(?<![\p{L}\p{N}_.,])\d+\.\d*(?:[eE][-+]?\d+)?/gu;
/** What is a thousand and more to whoever writes decimals with a comma: 1.000, 12.500. */
const THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;
/** What people round to three decimals. */
const ROUNDED = [Math.PI, 2 * Math.PI, Math.PI / 2, Math.E, Math.SQRT2, Math.sqrt(3), Math.sqrt(5)];

/** 1.000x, in a text of which no other number says what its points are. */
function points({ text }: Noted): readonly Note[] {
  const found = [...text.matchAll(POINTED)];
  const [first] = found;
  const last = found.at(-1);
  const areThousands = found.every(({ 0: number }) => THOUSANDS.test(number));
  const isRounded = ({ 0: number }: RegExpExecArray) =>
    ROUNDED.some((constant) => Math.abs(constant - Number(number)) < 1e-3);
  if (!first || !last || !areThousands || found.some(isRounded) || CODE.test(text)) return [];
  const range = { from: first.index, to: last.index + last[0].length };
  const written = text.slice(range.from, range.to).replace(POINTED, (n) => n.replace('.', ''));
  return [
    noted(first.index, first.index + first[0].length, { kind: 'decimal point', number: first[0] }, [
      instead(range, written),
    ]),
  ];
}

/** A number as C, Fortran or R has it: 2.0f, 1d0, 2.5d-3. */
const LITERAL =
  /(?<![\p{L}\p{N}_.])(?:(\d+\.\d*)([fF])(?![\p{L}\p{N}_(])|(\d+(?:\.\d*)?)[dD](\d{1,3}(?![\p{L}\p{N}_(.])|(?<=\.\d*[dD])[-+]\d{1,3}(?![\p{L}\p{N}_(.])))/gu;

function literals({ text, inputs, named }: Noted): readonly Note[] {
  return [...text.matchAll(LITERAL)].flatMap(
    ({ 0: form, 1: single, 2: mark, 3: double, 4: exponent, index }) => {
      const name = mark ?? /[dD]\d*/.exec(form)?.[0] ?? '';
      if (!inputs.has(name) || named.has(name)) return [];
      const product = form.replace(/(?=[dDfF])/, '*');
      const mends = [
        instead({ from: index, to: index + form.length }, single ?? `${double}e${exponent}`),
      ];
      return [
        noted(
          index,
          index + form.length,
          { kind: 'read as a product', name: form, product },
          mends,
        ),
      ];
    },
  );
}

/** Angles that are read off a protractor, in the operand of a function: sin 30, cos(60). */
const DEGREES =
  /(?<![\p{L}\p{N}_.])((?:sin|cos|tan)(?:\s+|\s*(\()\s*))(-?(?:30|45|60|75|90|120|135|150|180|210|225|240|270|300|315|330|360))(?![\p{L}\p{N}_.°])(\s*\)|(?=\s*(?:$|[-+;\n])))/gu;

function degrees({ text }: Noted): readonly Note[] {
  return [...text.matchAll(DEGREES)].flatMap(
    ({ 0: form, 1: head = '', 2: open, 3: angle = '', 4: close = '', index }) => {
      if ((open === undefined) !== (close === '')) return [];
      const [from, to] = [index + head.length, index + head.length + angle.length];
      const turned = `${angle}*pi/180`;
      const written = open ? turned : `(${turned})`;
      const label = `${form.trim().replace(/[\s(].*$/s, '')}(${turned})`;
      return [
        noted(index, index + form.length, { kind: 'in radians', angle }, [
          instead({ from, to }, written, label),
        ]),
      ];
    },
  );
}
