import { ReadTensorError } from './read-tensor-error';

/** What a sign between digits means: `1,5` may be a decimal number, `1,234` a thousand and some. */
export interface Marks {
  readonly decimal: '.' | ',';
}

const WORDS: ReadonlyMap<string, number> = new Map([
  ['inf', Number.POSITIVE_INFINITY],
  ['infinity', Number.POSITIVE_INFINITY],
  ['∞', Number.POSITIVE_INFINITY],
  ['nan', Number.NaN],
  ['true', 1],
  ['false', 0],
  ['na', Number.NaN],
  ['n/a', Number.NaN],
  ['#n/a', Number.NaN],
  ['#nv', Number.NaN],
  ['null', Number.NaN],
  ['none', Number.NaN],
  ['pi', Math.PI],
  ['π', Math.PI],
]);

/** A sign that only groups digits: no-break and thin spaces, apostrophes, Python's underscore. */
const GROUPING = /(?<=\d)[\u00a0\u2007\u2009\u202f'’‘′_](?=\d{3}(?!\d))/g;
const SPACE_GROUPED = /\d[\u00a0\u2007\u2009\u202f]\d{3}(?!\d)/;

/** Whether thousands are grouped by spaces, as only those do who write decimal commas. */
export function groupsBySpaces(text: string): boolean {
  return SPACE_GROUPED.test(text);
}

/** Digits that are raised, lowered or in circles, which are an exponent, a footnote or a mark of a list. */
const NO_DIGIT = '\\u00b2\\u00b3\\u00b9\\u2070-\\u2079\\u2080-\\u2089\\u2460-\\u249b\\u24ea';
const OTHERS = new RegExp(`[^${NO_DIGIT}]+`, 'g');

/** Text without the signs that can do nothing but group digits, and in plain letters and digits. */
export function plainNumbers(text: string): string {
  return text
    .replace(GROUPING, '')
    .replace(OTHERS, (plain) => plain.normalize('NFKC'))
    .replace(/[−–]/g, '-');
}

const exponent = '(?:e[+-]?\\d+)?';
/** By the decimal mark; thousands are grouped by the other one, the last three digits in any case. */
const numbers = {
  '.': new RegExp(
    `^[+-]?(?:(?:\\d+|[1-9]\\d{0,2}(?:,\\d{2,3})*,\\d{3})(?:\\.\\d*)?|\\.\\d+)${exponent}$`,
    'i',
  ),
  ',': new RegExp(
    `^[+-]?(?:(?:\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,\\d+)?|,\\d+)${exponent}$`,
    'i',
  ),
} as const;

/** A number with a zero before it that it does not need: it stands behind a mark, or before one. */
const ODD = /^[+-]?0\d+(?:[.,]\d*)?$|^-0$/;

/**
 * The number a cell holds; null where it holds none.
 * @param strict whether `05` is none, which nobody writes for 5.
 * @throws ReadTensorError for a number that no float64 can hold.
 */
export function numberOf(cell: string, { decimal }: Marks, strict: boolean): number | null {
  const text = cell.trim();
  if (text.endsWith('%')) {
    const hundredths = numberOf(text.slice(0, -1), { decimal }, strict);
    return hundredths === null ? null : hundredths / 100;
  }
  if (!numbers[decimal].test(text)) return wordNumber(text.toLowerCase());
  if (strict && ODD.test(text)) return null;
  const grouped = decimal === '.' ? ',' : '.';
  const number = Number(text.replaceAll(grouped, '').replace(',', '.'));
  if (!Number.isFinite(number)) throw new ReadTensorError({ kind: 'number too large', word: text });
  return number;
}

function wordNumber(text: string): number | null {
  const size = WORDS.get(text.replace(/^[+-]/, ''));
  if (size === undefined) return null;
  return text.startsWith('-') ? -size : size;
}
