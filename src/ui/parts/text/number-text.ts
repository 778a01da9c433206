import { numberWords } from '../../../words/en/number';
import { wording } from './words';

/** A number as text that reads back as itself: a true minus sign, ∞ and NaN in words of mathematics. */
export function writeNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Number.POSITIVE_INFINITY) return '∞';
  if (value === Number.NEGATIVE_INFINITY) return '−∞';
  return (Object.is(value, -0) ? '-0' : String(value)).replace(/-/g, '−');
}

const words: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['π', Math.PI],
  ['tau', 2 * Math.PI],
  ['τ', 2 * Math.PI],
  ['e', Math.E],
  ['inf', Number.POSITIVE_INFINITY],
  ['infinity', Number.POSITIVE_INFINITY],
  ['∞', Number.POSITIVE_INFINITY],
  ['nan', Number.NaN],
]);

/**
 * Reads what a person may type for a number: `1e-3`, `−2`, `.5`, `inf`, `nan`, `pi`, and products and
 * quotients of these (`1/3`, `2*pi`, `-pi/2`). Null when it is none of them, or too large for a float64
 * though it is not written as infinite.
 */
export function readNumber(text: string): number | null {
  const read = readFactors(text);
  return read === null || read.overflows ? null : read.value;
}

/** Whether a text is a number that no float64 can hold. */
export function isTooLarge(text: string): boolean {
  return readFactors(text)?.overflows === true;
}

/** What is wrong with a text that `readNumber` takes for no number. */
export function numberComplaint(text: string): string {
  if (text.trim() === '') return wording.typeANumber;
  if (!isTooLarge(text)) return wording.notANumberTry1e;
  const { message, mend } = numberWords['number too large']({ text: text.trim() });
  return `${message}. ${mend}`;
}

interface ReadFactors {
  readonly value: number;
  /** Whether the value is infinite though no factor is and nothing is divided by 0. */
  readonly overflows: boolean;
}

function readFactors(text: string): ReadFactors | null {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/[−–]/g, '-')
    .replace(/×/g, '*')
    .replace(/÷/g, '/');
  if (clean === '') return null;
  const factor = /\s*([+-]?)\s*(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|[a-zπτ∞]+)\s*([*/]?)/y;
  let value = 1;
  let infinite = false;
  let overflows = false;
  for (let operator = '*'; operator !== ''; ) {
    const match = factor.exec(clean);
    if (!match) return null;
    const [, sign, atom = '', next = ''] = match;
    const isLiteral = /^[\d.]/.test(atom);
    const size = isLiteral ? Number(atom) : words.get(atom);
    if (size === undefined) return null;
    if (isLiteral && size === Number.POSITIVE_INFINITY) overflows = true;
    if (!isLiteral && size === Number.POSITIVE_INFINITY) infinite = true;
    if (operator === '/' && size === 0) infinite = true;
    const signed = sign === '-' ? -size : size;
    value = operator === '*' ? value * signed : value / signed;
    if (next === '' && factor.lastIndex < clean.length) return null;
    operator = next;
  }
  return { value, overflows: overflows || (!infinite && Math.abs(value) === Infinity) };
}

/** How far one press of an arrow key, or a few pixels of dragging, should move a number: 0.1 for those near 1. */
export function stepFor(value: number): number {
  const size = Math.abs(value);
  if (!Number.isFinite(size) || size === 0 || (size >= 0.1 && size < 100)) return 0.1;
  const magnitude = Math.floor(Math.log10(size));
  return 10 ** (size < 0.1 ? magnitude - 1 : magnitude - 2);
}

/** `value` moved by `count` steps, without the dust that binary fractions leave. NaN starts from 0. */
export function moveBy(value: number, count: number, step: number): number {
  const start = Number.isNaN(value) ? 0 : value;
  if (!Number.isFinite(start)) return start;
  const moved = start + count * step;
  // As fine as the finer of the two is written, and no finer.
  const decimals = Math.max(decimalsOf(start), decimalsOf(step));
  return decimals > 20 ? moved : Number(moved.toFixed(decimals));
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
