import { type Shape, sameShape, sizeOf } from '../../core/shape';
import { type NestedNumbers, toTensor } from '../../core/tensor';

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
 * Reads an array of numbers as people have them: nested brackets as in Python, JSON or the
 * expression language, what NumPy and PyTorch print, or rows of a spreadsheet with tabs, commas,
 * semicolons or blanks between the numbers. A single number is a scalar, a single row a vector.
 * @throws ReadTensorError when rows have unlike lengths or something is no number.
 */
export function readTensor(text: string): number | NestedNumbers {
  if (text.length > MOST_CHARACTERS) throw tooMany();
  const clean = unwrapped(text.normalize('NFKC').replace(/[−–]/g, '-').trim());
  if (clean === '') throw new ReadTensorError('There is nothing to read: type some numbers');
  const value = clean.includes('[') || clean.includes('(') ? readNested(clean) : readRows(clean);
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
    `These are ${own.join('×')} numbers, where ${shape.join('×')} belong: type as many, or one for all`,
  );
}

/** Takes off `array( … , dtype=float32)`, `tensor( … , requires_grad=True)` and `name =`. */
function unwrapped(text: string): string {
  const assigned = text.replace(/^[\p{L}_][\p{L}\p{N}_]*\s*=\s*(?=[[\p{L}(])/u, '');
  const called = /^(?:[a-z]+\.)*(?:array|tensor|asarray|matrix)\s*\(\s*([\s\S]*?)\s*\)?;?$/i.exec(
    assigned,
  );
  const inside = called?.[1] ?? assigned;
  const end = inside.lastIndexOf(']');
  const rest = inside.slice(end + 1);
  return end >= 0 && /^\s*(,\s*[a-z_]+\s*=[^\]]*)*\)?\s*$/i.test(rest)
    ? inside.slice(0, end + 1)
    : inside;
}

/** Brackets around numbers, with commas or blanks between. */
function readNested(text: string): NestedNumbers {
  const token = /\s*(?:([[(])|([\])])|(,)|([^\s,[\]()]+))/y;
  const open: (number | NestedNumbers)[][] = [];
  let whole: NestedNumbers | null = null;
  let count = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const match = token.exec(text);
    if (!match) break;
    const [, opening, closing, comma, word] = match;
    if (whole) throw new ReadTensorError('There is more after the last closing bracket');
    if (comma) continue;
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
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const separator = separatorOf(lines);
  let count = 0;
  const rows = lines.map((line, at) =>
    (separator === BLANKS ? line.trim() : line).split(separator).map((cell, column) => {
      if (++count > MOST_NUMBERS) throw tooMany();
      return numberFrom(cell.trim(), lines.length > 1 ? [at + 1, column + 1] : null);
    }),
  );
  const [first = []] = rows;
  if (rows.length > 1) return rows;
  return first.length === 1 && !lines[0]?.match(separator) ? (first[0] as number) : first;
}

const BLANKS = /\s+/;

/** What stands between numbers. With tabs or semicolons between, a comma may be the decimal point. */
function separatorOf(lines: readonly string[]): RegExp {
  if (lines.some((line) => line.includes('\t'))) return /\t/;
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

function numberFrom(text: string, place: readonly [row: number, column: number] | null = null) {
  const plain = text.trim().replace(/^["']|["']$/g, '');
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)
    ? Number(plain)
    : /^[+-]?\d+,\d+$/.test(plain)
      ? Number(plain.replace(',', '.'))
      : wordNumber(plain.toLowerCase());
  if (number !== null) return number;
  const where = place ? `row ${place[0]}, column ${place[1]}: ` : '';
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
  const deep = depths(first);
  level.forEach((entry, k) => {
    const part = entry as NestedNumbers;
    checkLevel(part, [...path, k + 1]);
    const own = depths(part);
    if (own.join() !== deep.join()) {
      throw new ReadTensorError(
        `slice ${[...path, k + 1].join(', ')} has shape ${own.join('×')}, slice ${[...path, 1].join(', ')} has ${deep.join('×')}`,
      );
    }
  });
}

function depths(value: NestedNumbers): number[] {
  const extents: number[] = [];
  for (let level: unknown = value; Array.isArray(level); level = level[0])
    extents.push(level.length);
  return extents;
}

function counted(row: NestedNumbers): string {
  const what = Array.isArray(row[0]) ? 'row' : 'number';
  return `${row.length} ${what}${row.length === 1 ? '' : 's'}`;
}

function tooMany(): ReadTensorError {
  return new ReadTensorError(`These are more than ${MOST_NUMBERS} numbers, which is too many`);
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
