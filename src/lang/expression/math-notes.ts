import { noteWords } from '../../words/en/note';
import { type ProblemOf, said } from '../../words/problem';
import type { Mend } from '../read/mend';
import type { Note } from '../read/note';
import { callable } from './functions';
import { instead } from './mend';
import { closing, productBefore, valueAfter } from './operand-text';

type NoteProblem = ProblemOf<typeof noteWords>;

/** A text with the names of its inputs, and those of them that it or the graph declares. */
export interface Noted {
  readonly text: string;
  readonly inputs: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** A note on a range of a text. */
export function noted(
  from: number,
  to: number,
  problem: NoteProblem,
  mends: readonly Mend[] = [],
): Note {
  return { from, to, message: said(noteWords, problem).message, name: null, mends };
}

const QUOTIENT =
  /(?<![\p{L}\p{N}_)])([d∂])(?:\^?\d|[²³])?\s?(?:\p{L}\w?)?\s*\/\s*\1\p{L}\d?(?:\^?\d|[²³])?(?![\p{L}\p{N}_^(])/gu;
const UNIT =
  /(?<=\d)\s+((?:km|kg|cm|mm|ms|kHz|MHz|Hz|kWh|kW|kN|Pa|kPa|mol|eV|min|cm|ml)(?:\s*\/\s*(?:s|h|m|min|mol)(?:\^?\d|[²³])?|\^?\d|[²³])?|(?:m|g|N|J|V|l|L)\s*\/\s*(?:s|h|m|kg|g|mol|C|A|l|L)(?:\^?\d|[²³])?)(?![\p{L}\p{N}_(^])/gu;
// What stands before it is looked at no further than people write: without a bound it would take for ever.
const IMAGINARY =
  /(?<=\d)[ij](?![\p{L}\p{N}_(′'])|(?<![\p{L}\p{N}_])i(?![\p{L}\p{N}_(′'])(?<=[eℯ]\s{0,4}\^\s{0,4}\(?[-\p{L}\p{N}*· ]{0,40}i)|(?<![\p{L}\p{N}_])i(?=π|\s*(?:\^|\*\*|²))/gu;
const LEFT_TO_RIGHT =
  /\/\s*(\d+(?:\.\d+)?)(?:(?!e[-+]?\d)(?=[\p{L}_√(])|(?<=\s\/\s+\d+(?:\.\d+)?)[ ](?!(?:if|else|and|or|for|mod|where|when|with|at|is|in)\b)(?=[\p{L}_√(]))/gu;
/** What a factor may be raised to: e^x, x^2, x². */
const RAISED = /^(?:\^-?(?:[\p{L}\p{N}.]+|\([^()]*\))|[²³⁰-⁹]+)/u;
/** What is divided by one factor in parentheses and has another behind it. */
const OVER_ONE = /\/\s*(?=\()/g;
const HALF_POWER = /(?:\^|\*\*)\s*(-?1\/\d+)(?![\d.])/gu;
const WORD_BEHIND = /(?<=[)\]²³⁰-⁹]|\^\d+)\s+\(?(\p{L}{3,})\)?\s*$/gmu;

/** How signs and words of mathematics were read that its readers may read otherwise. */
export function mathNotes(given: Noted): readonly Note[] {
  return [
    ...quotients(given),
    ...units(given),
    ...angles(given),
    ...imaginary(given),
    ...leftToRight(given),
    ...overOne(given),
    ...powers(given),
    ...layers(given),
    ...capital(given),
    ...wordsBehind(given),
    ...logarithms(given),
    ...amplitudes(given),
    ...doubledSigns(given),
  ];
}

function quotients({ text, named }: Noted): readonly Note[] {
  return [...text.matchAll(QUOTIENT)].flatMap(({ 0: form, index }) => {
    const names = form.match(/[d∂]\p{L}*\d?/gu) ?? [];
    if (names.some((name) => named.has(name))) return [];
    return [noted(index, index + form.length, { kind: 'read as a quotient', form })];
  });
}

function units({ text, inputs, named }: Noted): readonly Note[] {
  return [...text.matchAll(UNIT)].flatMap(({ 0: written, 1: unit = '', index }) => {
    const names = unit.match(/\p{L}+/gu) ?? [];
    if (!names.every((name) => inputs.has(name) && !named.has(name))) return [];
    const to = index + written.length;
    return [
      noted(index, to, { kind: 'no unit', unit }, [
        instead({ from: index, to }, '', 'it without a unit'),
      ]),
    ];
  });
}

/** sin(45deg), where the word is no factor. */
const ANGLE = /(?<![\p{L}\p{N}_.])(\d+(?:\.\d+)?)\s*(degrees?|deg)(?![\p{L}\p{N}_(])/gu;

function angles({ text, inputs, named }: Noted): readonly Note[] {
  return [...text.matchAll(ANGLE)].flatMap(({ 0: written, 1: number, 2: unit = '', index }) => {
    if (!inputs.has(unit) || named.has(unit)) return [];
    const range = { from: index, to: index + written.length };
    const mends = [instead(range, `(${number}*pi/180)`)];
    return [noted(range.from, range.to, { kind: 'no unit', unit }, mends)];
  });
}

function imaginary({ text, inputs, named }: Noted): readonly Note[] {
  const [found] = text.matchAll(IMAGINARY);
  const name = found?.[0] ?? '';
  if (!found || named.has(name) || !inputs.has(name)) return [];
  return [noted(found.index, found.index + name.length, { kind: 'not imaginary', name })];
}

function leftToRight({ text }: Noted): readonly Note[] {
  return [...text.matchAll(LEFT_TO_RIGHT)].flatMap(({ 0: written, 1: number = '', index }) => {
    const from = index + written.trimEnd().length - number.length;
    const value = valueAfter(text, from + number.length);
    const end = value + (RAISED.exec(text.slice(value))?.[0].length ?? 0);
    const word = text.slice(from + number.length, value).trim();
    if (word === '' || (/^\p{L}{2}/u.test(word) && callable(word).length > 0)) return [];
    const over = text.slice(productBefore(text, index), index).trim();
    const under = text.slice(from, end);
    const form = `${over}/${under}`;
    const mends = [instead({ from, to: end }, `(${under})`, `${over}/(${under})`)];
    return [noted(index, end, { kind: 'from left to right', form }, mends)];
  });
}

/** (x − 1)/(x + 2)(x − 2) is what it is over one of the two. */
function overOne({ text }: Noted): readonly Note[] {
  return [...text.matchAll(OVER_ONE)].flatMap(({ 0: sign, index }) => {
    const from = index + sign.length;
    // Remarks are looked at too, and have no end to what they open.
    const near = text.slice(0, from + 400);
    const middle = closing(near, from) + 1;
    const power = RAISED.exec(text.slice(middle))?.[0].length ?? 0;
    const second = middle + power;
    if (middle === 0 || text[second] !== '(') return [];
    const end = closing(near, second) + 1;
    if (end === 0) return [];
    const under = text.slice(from, end);
    const form = `${text.slice(productBefore(text, index), index).trim()}/${under}`;
    const mends = [instead({ from, to: end }, `(${under})`, `/(${under})`)];
    return [noted(index, end, { kind: 'from left to right', form }, mends)];
  });
}

/** x^1/2 is no root. */
function powers({ text }: Noted): readonly Note[] {
  return [...text.matchAll(HALF_POWER)].map(({ 0: written, 1: exponent = '', index }) => {
    const to = index + written.length;
    const from = to - exponent.length;
    const base = text.slice(productBefore(text, index), index).trim();
    const form = `${base}^${exponent}`;
    const mends = [instead({ from, to }, `(${exponent})`, `${base}^(${exponent})`)];
    return noted(index, to, { kind: 'from left to right', form }, mends);
  });
}

/** A telephone begins a text with a capital letter. */
function capital({ text, inputs, named }: Noted): readonly Note[] {
  const first = /^\s*([A-Z])(?![\p{L}\p{N}_(′'=]|\s*=)/u.exec(text)?.[1];
  const small = first?.toLowerCase() ?? '';
  const isOnce =
    first !== undefined &&
    text.split(new RegExp(`(?<![\\p{L}\\p{N}_])${first}(?![\\p{L}\\p{N}_])`, 'u')).length === 2;
  if (!first || !isOnce || !inputs.has(small) || named.has(first) || named.has(small)) return [];
  const from = text.indexOf(first);
  const range = { from, to: from + 1 };
  return [
    noted(from, from + 1, { kind: 'two names', name: first, other: small }, [
      instead(range, small),
    ]),
  ];
}

/** sinx, which is no word. */
const GLUED = /^(?:sinh?|cosh?|tanh?|ln|log|exp|sqrt)\p{L}$/u;
/** C = (a^(L) − y)², where L counts layers. */
const LAYER = /(?<![\p{L}\p{N}_])(\p{L}[\p{L}\p{N}_]*)\s*\^\s*\(\s*([Ll])\s*\)/gu;

function layers({ text, inputs, named }: Noted): readonly Note[] {
  return [...text.matchAll(LAYER)].flatMap(({ 0: form, 1: base = '', 2: layer = '', index }) => {
    if (base === 'e' || !inputs.has(layer) || named.has(layer)) return [];
    const range = { from: index, to: index + form.length };
    const mends = [instead(range, `${base}_${layer}`)];
    return [noted(range.from, range.to, { kind: 'read as a power', form }, mends)];
  });
}

/** x^2 pls */
function wordsBehind({ text, inputs, named }: Noted): readonly Note[] {
  return [...text.matchAll(WORD_BEHIND)].flatMap(({ 0: written, 1: name = '', index }) => {
    const isOnce = text.split(name).length === 2;
    if (!isOnce || !inputs.has(name) || named.has(name) || GLUED.test(name)) return [];
    const range = { from: index, to: index + written.trimEnd().length };
    const mends = [instead(range, '', 'it without the word')];
    return [noted(range.from, range.to, { kind: 'read as a factor', name }, mends)];
  });
}

/** What is of Python or JavaScript, where log is natural. */
export const CODE = /\*\*|(?<![\p{L}\d])[\p{L}_][\w]*\.\p{L}|(?<![\p{L}_])log_softmax/u;
const LOG = /(?<![\p{L}\p{N}_.])(?:[Ll]og|LOG)(?![\p{L}\p{N}_₀-₉])/gu;

function logarithms({ text, named }: Noted): readonly Note[] {
  const found = [...text.matchAll(LOG)];
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last || named.has('log') || CODE.test(text)) return [];
  const range = { from: first.index, to: last.index + last[0].length };
  const written = text.slice(range.from, range.to).replace(LOG, 'log10');
  return [
    noted(first.index, first.index + 3, { kind: 'natural logarithm' }, [
      instead(range, written, 'log10(…)'),
    ]),
  ];
}

/** Acos(ωt), an amplitude A before its cosine to some, in a text that calls no other function with a capital. */
const AMPLITUDE = /(?<![\p{L}\p{N}_.])A((?:sin|cos|tan)h?)(?=\s*\(|\s+[\p{L}\p{N}])/gu;
const CAPITAL_CALL = /(?<![\p{L}\p{N}_])(?!A(?:sin|cos|tan))\p{Lu}\p{L}+\s*\(/u;

function amplitudes({ text, named }: Noted): readonly Note[] {
  if (CAPITAL_CALL.test(text)) return [];
  return [...text.matchAll(AMPLITUDE)].flatMap(({ 0: name, 1: called = '', index }) => {
    if (named.has(name)) return [];
    const range = { from: index, to: index + name.length };
    const product = `A*${called}`;
    return [
      noted(range.from, range.to, { kind: 'one function', name, called: name.toLowerCase() }, [
        instead(range, product, `${product}(…)`),
      ]),
    ];
  });
}

/** x -- 1 is a dash to some, and x -- a remark to others. */
function doubledSigns({ text }: Noted): readonly Note[] {
  return [...text.matchAll(/(?<=\S\s)--(?=\s)/g)].flatMap(({ index }) => {
    const range = { from: index, to: index + 2 };
    if (text.slice(text.lastIndexOf('\n', index) + 1, index).includes('#')) return [];
    return [
      noted(range.from, range.to, { kind: 'two minus signs' }, [
        instead(range, '-'),
        instead(range, '#'),
      ]),
    ];
  });
}
