import type { Note } from '../read/note';
import { callable } from './functions';
import { noted } from './math-notes';

/** A comma between digits that parts no more than two numbers. */
const DECIMAL = /(?<![\p{L}\p{N}_.,])\d+,\d+(?![\p{L}\p{N}_.,(])/gu;
/** What is a thousand and more to some: 1,500. */
const THOUSANDS = /^[1-9]\d{0,2},\d{3}$/;
const POINT = /\d\.\d/;
const CALLED = /[\p{L}\p{N}_′)\]]$/u;
const NAME = /[\p{L}_][\p{L}\p{N}_]*$/u;

/** What brackets hold: operands of a function, one value, or what commas part. */
const OPERANDS = 'operands';
const GROUP = 'group';
const LIST = 'list';
type Inside = typeof OPERANDS | typeof GROUP | typeof LIST;

/**
 * A text that cannot be read, with its decimal commas as points and the semicolons between operands as
 * commas: every character stays where it was. Null where a comma may be something else: in a list, behind a
 * name that is no function, beside a decimal point, or before three digits.
 */
export function withDecimalPoints(text: string): string | null {
  if (!text.includes(',') || POINT.test(text)) return null;
  const numbers = [...text.matchAll(DECIMAL)];
  if (numbers.length === 0 || numbers.some(([number]) => THOUSANDS.test(number))) return null;
  const commas = new Set(numbers.map(({ 0: number, index }) => index + number.indexOf(',')));
  const open: Inside[] = [];
  let written = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    const inside = open.at(-1);
    if (sign === '(') open.push(insideOf(text, at));
    else if (sign === '[') open.push(LIST);
    else if (sign === ')' || sign === ']') open.pop();
    if (commas.has(at)) {
      if (inside === LIST) return null;
      written += '.';
    } else if (sign === ',' && inside !== OPERANDS) return null;
    else written += sign === ';' && inside === OPERANDS ? ',' : sign;
  }
  return written;
}

/** What a parenthesis that opens here holds; `(1,2)` is a pair. */
function insideOf(text: string, at: number): Inside {
  const before = text.slice(0, at).trimEnd();
  if (!CALLED.test(before)) return /^\(\s*\d+,\d+\s*\)/.test(text.slice(at)) ? LIST : GROUP;
  return callable(NAME.exec(before)?.[0] ?? '').length > 0 ? OPERANDS : LIST;
}

/** How the decimal commas of a text were read. */
export function decimalNotes(text: string): readonly Note[] {
  return [...text.matchAll(DECIMAL)].map(({ 0: number, index }) =>
    noted(index, index + number.length, {
      kind: 'decimal comma',
      number,
      read: number.replace(',', '.'),
    }),
  );
}
