import { type Shape, sameShape, sizeOf } from '../../core/tensor/shape';
import { extentsOf, type NestedNumbers, toTensor } from '../../core/tensor/tensor';
import { shapeText } from './tensor-text';

/** The most numbers that may be typed, pasted or filled in. */
const MOST_NUMBERS = 2 ** 16;

const MOST_AXES = 8;
/** Longer texts are not looked at. */
const MOST_CHARACTERS = 2 ** 21;

/** Text that is no array of numbers, or a shape that is none; the message says what is wrong with it. */
export class ReadTensorError extends Error {
  override readonly name = 'ReadTensorError';
}

/**
 * Reads an array of numbers as people have them: nested brackets as in Python, JSON, MATLAB or the
 * expression language, what NumPy and PyTorch print, or rows of a spreadsheet with tabs, commas,
 * semicolons or blanks between the numbers. A single number is a scalar, a single row a vector.
 * @throws ReadTensorError when rows have unlike lengths or something is missing or no number.
 */
export function readTensor(text: string): number | NestedNumbers {
  if (text.length > MOST_CHARACTERS) throw tooMany();
  const clean = text.normalize('NFKC').replace(/[−–]/g, '-');
  if (clean.trim() === '') throw new ReadTensorError('There is nothing to read: type some numbers');
  const inside = unwrapped(clean.trim());
  const value = /[[(]/.test(inside)
    ? readNested(withNestedRows(inside))
    : readRows(inside === clean.trim() ? clean : inside);
  checkEven(value);
  return value;
}

/**
 * Reads an array of this shape in the same way, or one number for all its elements.
 * @throws ReadTensorError also when it has another shape.
 */
export function readTensorOf(text: string, shape: Shape): number | NestedNumbers {
  const value = readTensor(text);
  if (typeof value === 'number') return value;
  const own = toTensor(value).shape;
  if (sameShape(own, shape)) return value;
  throw new ReadTensorError(
    `These are ${shapeText(own)} numbers, where ${shapeText(shape)} belong: type as many, or one for all`,
  );
}

/** A number by itself, as NumPy 2 prints those of its own types. */
const OWN_NUMBER = /\b(?:np|numpy|torch|jnp)\.[a-z]+\d*\(\s*([^\s()[\]]+)\s*\)/gi;
/** What makes an array of what follows, and anything before it. */
const MAKING = /^[^[\]]*?(?:array|tensor|matrix)\s*\(\s*(?=[^\s:])/i;
/** What may be said after the numbers: `dtype=float32`, `np.float64`, `grad_fn=<AddBackward0>`, `shape=(2, 2)`. */
const SAID =
  /\s*(?:,\s*[a-z_][\w.]*(?:\s*=\s*(?:\([^()]*\)|[^,()[\]]*))?\s*)*,?\s*\)*\s*>?\s*[,;]?\s*$/i;

/** Takes off `array( … , dtype=float32)`, `tensor( … , requires_grad=True)` and `name =`. */
function unwrapped(text: string): string {
  const bare = text
    .replace(OWN_NUMBER, '$1')
    .replace(/^[\p{L}_][\p{L}\p{N}_]*\s*=\s*(?=[[\p{L}({])/u, '');
  const braced = bare.includes('[') ? bare : bare.replace(/\{/g, '[').replace(/\}/g, ']');
  const made = braced.replace(MAKING, '');
  const end = made.lastIndexOf(']') + 1;
  // Without a bracket it is a single number, or a tuple, or nothing that was made.
  if (end === 0) return made === braced ? made : made.replace(SAID, '');
  return SAID.exec(made.slice(end))?.index === 0 ? made.slice(0, end) : made;
}

/** MATLAB's `[1 2; 3 4]` as `[[1 2], [3 4]]`. */
function withNestedRows(text: string): string {
  return text.replace(/\[([^[\]]*;[^[\]]*)\]/g, (_, inside: string) => {
    const rows = inside.split(';').filter((row) => row.trim() !== '');
    return `[${rows.map((row) => `[${row}]`).join(', ')}]`;
  });
}

/** Brackets around numbers, with commas or blanks between. */
function readNested(text: string): NestedNumbers {
  const token = /\s*(?:([[(])|([\])])|(,)|([^\s,[\]()]+))/y;
  const open: (number | NestedNumbers)[][] = [];
  let whole: NestedNumbers | null = null;
  let count = 0;
  /** Whether a number or an array has to come before the next comma. */
  let due = true;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const match = token.exec(text);
    if (!match) break;
    const [, opening, closing, comma, word] = match;
    if (whole) throw new ReadTensorError('There is more after the last closing bracket');
    if (comma) {
      if (due) throw new ReadTensorError('A number is missing before a comma');
      due = true;
      continue;
    }
    due = opening !== undefined;
    const current = open.at(-1);
    if (opening) {
      if (open.length === MOST_AXES) throw new ReadTensorError(`At most ${MOST_AXES} axes, please`);
      open.push([]);
    } else if (closing) {
      if (!current) throw new ReadTensorError('There is a closing bracket too many');
      open.pop();
      const outer = open.at(-1);
      if (outer) outer.push(current);
      else whole = current;
    } else if (word) {
      if (!current) throw new ReadTensorError(`“${short(word)}” stands outside of the brackets`);
      if (word === '...' || word === '…') {
        throw new ReadTensorError('Numbers are left out where “...” stands; print the whole array');
      }
      current.push(numberFrom(word));
      if (++count > MOST_NUMBERS) throw tooMany();
    }
  }
  if (!whole) throw new ReadTensorError('A closing bracket is missing');
  return whole;
}

/** Lines of numbers. A single line is a vector, a single number a scalar. */
function readRows(text: string): number | NestedNumbers {
  const all = text.split(/\r\n|\r|\n/);
  const isBlank = (line: string) => line.trim() === '';
  const from = all.findIndex((line) => !isBlank(line));
  const whole = all.slice(from, all.findLastIndex((line) => !isBlank(line)) + 1);
  const separator = separatorOf(whole);
  // In a spreadsheet a line without numbers is a row of empty cells.
  const isSheet =
    separator.source === TAB.source || !whole.some((line) => separator.test(line.trim()));
  const lines = isSheet ? whole : whole.filter((line) => !isBlank(line));
  const decimalComma = DECIMAL_COMMA.test(text);
  let count = 0;
  let width = 0;
  const rows = lines.map((line, at) => {
    const cells = cellsOf(line, separator, width);
    width = width || cells.length;
    return cells.map((cell, column) => {
      if (++count > MOST_NUMBERS) throw tooMany();
      const place = lines.length > 1 ? ([at + 1, column + 1] as const) : null;
      return numberFrom(cell.trim(), place, decimalComma);
    });
  });
  const [first = []] = rows;
  if (rows.length > 1) return rows;
  return first.length === 1 && !lines[0]?.trim().match(separator) ? (first[0] as number) : first;
}

/**
 * Of a line of numbers, each as text. A comma or a semicolon at the end, as lines of code have it, is
 * followed by nothing, unless a number is missing there.
 * @param width how many numbers the lines before have, or 0.
 */
function cellsOf(line: string, separator: RegExp, width: number): readonly string[] {
  const cells = (separator === TAB ? line : line.trim()).split(separator);
  const ends = separator !== TAB && cells.at(-1)?.trim() === '' && cells.length > 1;
  return ends && cells.length !== width ? cells.slice(0, -1) : cells;
}

const TAB = /\t/;
const BLANKS = /\s+/;

/** What stands between numbers. With tabs or semicolons between, a comma may be the decimal point. */
function separatorOf(lines: readonly string[]): RegExp {
  if (lines.some((line) => line.includes('\t'))) return TAB;
  if (lines.some((line) => line.includes(';'))) return /;/;
  if (lines.some((line) => line.includes(','))) return /,/;
  return BLANKS;
}

const WORDS: ReadonlyMap<string, number> = new Map([
  ['inf', Number.POSITIVE_INFINITY],
  ['infinity', Number.POSITIVE_INFINITY],
  ['∞', Number.POSITIVE_INFINITY],
  ['nan', Number.NaN],
  ['true', 1],
  ['false', 0],
  ['pi', Math.PI],
  ['π', Math.PI],
]);

/** A number that can only have a decimal comma, as 1,5 and 0,125 have; 1,234 may stand for 1234. */
const DECIMAL_COMMA = /(?:^|[\s;])[+-]?(?:0\d*,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{4,},\d+)(?=$|[\s;])/m;

function numberFrom(
  text: string,
  place: readonly [row: number, column: number] | null = null,
  decimalComma = false,
): number {
  const plain = text.trim().replace(/^["']|["']$/g, '');
  const where = place ? `row ${place[0]}, column ${place[1]}: ` : '';
  if (!decimalComma && /^[+-]?\d{1,3}(,\d{3})+$/.test(plain)) {
    throw new ReadTensorError(
      `${where}“${plain}” may be ${plain.replaceAll(',', '')} or ${plain.replace(',', '.')}: write it without a comma`,
    );
  }
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)
    ? Number(plain)
    : /^[+-]?\d+,\d+$/.test(plain)
      ? Number(plain.replace(',', '.'))
      : wordNumber(plain.toLowerCase());
  if (number !== null) return number;
  throw new ReadTensorError(
    plain === '' ? `${where}a number is missing` : `${where}“${short(plain)}” is not a number`,
  );
}

function wordNumber(text: string): number | null {
  const size = WORDS.get(text.replace(/^[+-]/, ''));
  if (size === undefined) return null;
  return text.startsWith('-') ? -size : size;
}

/** @throws ReadTensorError naming the first row that is unlike the first, or what is empty. */
function checkEven(value: number | NestedNumbers): void {
  if (typeof value === 'number') return;
  let level: NestedNumbers = value;
  for (;;) {
    if (level.length === 0) throw new ReadTensorError('An array needs at least one number');
    if (!Array.isArray(level[0])) break;
    level = level[0];
  }
  checkLevel(value, []);
}

function checkLevel(level: NestedNumbers, path: readonly number[]): void {
  const [first] = level;
  level.forEach((entry, k) => {
    const here = `${path.length > 0 ? `slice ${path.join(', ')}, ` : ''}row ${k + 1}`;
    if (Array.isArray(entry) !== Array.isArray(first)) {
      const one = Array.isArray(entry) ? 'an array' : 'a number';
      throw new ReadTensorError(
        `${here} is ${one}, row 1 is ${one === 'a number' ? 'an array' : 'a number'}`,
      );
    }
    if (!Array.isArray(entry) || !Array.isArray(first)) return;
    if (entry.length !== first.length) {
      throw new ReadTensorError(`${here} has ${counted(entry)}, row 1 has ${counted(first)}`);
    }
  });
  // Slices must be alike among themselves, too.
  if (!Array.isArray(first)) return;
  const deep = extentsOf(first);
  level.forEach((entry, k) => {
    const part = entry as NestedNumbers;
    checkLevel(part, [...path, k + 1]);
    const own = extentsOf(part);
    if (own.join() !== deep.join()) {
      throw new ReadTensorError(
        `slice ${[...path, k + 1].join(', ')} has shape ${shapeText(own)}, slice ${[...path, 1].join(', ')} has ${shapeText(deep)}`,
      );
    }
  });
}

function counted(row: NestedNumbers): string {
  const what = Array.isArray(row[0]) ? 'row' : 'number';
  return `${row.length} ${what}${row.length === 1 ? '' : 's'}`;
}

function tooMany(): ReadTensorError {
  return new ReadTensorError(
    `These are more than ${MOST_NUMBERS.toLocaleString('en')} numbers, which is too many`,
  );
}

function short(word: string): string {
  const characters = [...word];
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : word;
}

/**
 * Reads a shape as people write it: `3×2`, `3 x 2`, `3, 2`, `[3, 2]`, `(3, 2)`; nothing is a scalar.
 * @throws ReadTensorError for extents that are no whole numbers of 1 or more, or for too many elements.
 */
export function readShape(text: string): readonly number[] {
  const inside = text
    .normalize('NFKC')
    .trim()
    .replace(/^[[(]|[\])]$/g, '')
    .trim();
  if (inside === '') return [];
  const shape = inside
    .replace(/,\s*$/, '')
    .split(/\s*[×x*,]\s*|\s+/i)
    .map((extent) => {
      if (/^\d+$/.test(extent) && Number(extent) > 0) return Number(extent);
      throw new ReadTensorError('A shape is whole numbers of 1 or more, such as 3×2');
    });
  if (sizeOf(shape) > MOST_NUMBERS) throw tooMany();
  return shape;
}
