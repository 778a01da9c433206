import { limits } from '../../core/limits';
import { type Shape, sameShape } from '../../core/tensor/shape';
import { extentsOf, type NestedNumbers, toTensor } from '../../core/tensor/tensor';
import { hasLinesInBrackets, listed, readBrackets, unwrapped } from './brackets';
import { groupsBySpaces, plainNumbers } from './number-cell';
import { ReadTensorError } from './read-tensor-error';
import { type RowFormat, readRows, rowFormats } from './rows';
import { undressed } from './undressed';

export { ReadTensorError } from './read-tensor-error';

/** What the signs of a text mean that can mean several things, where that makes a difference. */
export interface Convention {
  readonly comma?: 'decimal' | 'thousands' | 'separator';
  readonly point?: 'decimal' | 'thousands';
  readonly semicolon?: 'separator' | 'row';
  readonly blank?: 'separator' | 'thousands';
  /** 1., 2. and so on at the beginnings of lines. */
  readonly mark?: 'list' | 'number';
  /** Parentheses around a single number. */
  readonly parentheses?: 'minus' | 'list';
  /** A line inside of a single pair of brackets. */
  readonly line?: 'row' | 'goes on';
}

/** One way to read a text, and what it takes its signs to mean. */
export interface Reading {
  readonly value: number | NestedNumbers;
  readonly convention: Convention;
}

/** Text that can be read in several ways, which differ; whose it is must say in which. */
export class AmbiguousNumbersError extends ReadTensorError {
  override readonly name = 'AmbiguousNumbersError';

  /** @param readings two at least, the likeliest first. */
  constructor(readonly readings: readonly Reading[]) {
    super({ kind: 'several readings', count: readings.length });
  }
}

/**
 * Reads an array of numbers as people have them: nested brackets as in Python, JSON, MATLAB or the
 * expression language, what NumPy and PyTorch print, or rows of a spreadsheet with tabs, commas,
 * semicolons or blanks between the numbers, with decimal points or commas. A single number is a
 * scalar, a single row a vector.
 * @param shape what the numbers have to be, or one number for all of them; anything when left out.
 * @param chosen what was said of signs before: it decides where a text can be read in several ways.
 * @throws ReadTensorError when rows have unlike lengths or something is missing or no number;
 * AmbiguousNumbersError when there are several readings and none is chosen.
 */
export function readTensor(text: string, wanted: Wanted = {}): number | NestedNumbers {
  return meant(readingsOf(text), wanted);
}

/** What an array of numbers has to be, and what was said of signs before. */
export interface Wanted {
  readonly shape?: Shape | null;
  readonly chosen?: Convention;
}

/** The array that is meant by a text with these readings. @throws as `readTensor` does */
export function meant(
  readings: readonly Reading[],
  { shape, chosen = {} }: Wanted,
): number | NestedNumbers {
  const [first] = readings as readonly [Reading];
  const fitting = shape ? readings.filter(({ value }) => fits(value, shape)) : readings;
  if (shape && fitting.length === 0) throw new ReadTensorError(unfit(first, shape));
  return decided(fitting, chosen).value;
}

/**
 * The reading that is meant: the only one, or the one that agrees with what was said of signs before.
 * @throws AmbiguousNumbersError when that does not decide.
 */
export function decided(readings: readonly Reading[], chosen: Convention): Reading {
  const [only, second] = readings;
  if (only && !second) return only;
  const agreed = readings.filter(({ convention }) => agrees(convention, chosen));
  if (agreed.length === 1) return agreed[0] as Reading;
  throw new AmbiguousNumbersError(readings);
}

/**
 * All the ways to read a text that come to different arrays, the likeliest first.
 * @throws ReadTensorError where there is none.
 */
export function readingsOf(text: string): readonly Reading[] {
  if (text.length > limits.pasted) {
    throw new ReadTensorError({ kind: 'too many numbers', most: limits.typed });
  }
  const clean = plainNumbers(undressed(text));
  if (clean.trim() === '') throw new ReadTensorError({ kind: 'nothing to read' });
  const inside = listed(unwrapped(clean.trim()));
  if (/[[(]/.test(inside)) return distinct(bracketReadings(inside));
  const rows = inside === clean.trim() ? clean : inside;
  const bySpaces = groupsBySpaces(text);
  const counted = withoutCount(rows);
  if (counted === null) return distinct(rowReadings(rows, bySpaces));
  return distinct([
    ...marked(rowReadings(counted, bySpaces), 'list'),
    ...(MARK.exec(rows)?.[2] === '.' ? marked(rowReadings(rows, bySpaces), 'number') : []),
  ]);
}

/** What counts the lines of a list: 1. or 1) */
const MARK = /^\s*(\d{1,5})([.)])[ \t]+(?=\S)/;

/** Lines without the numbers that count them; null where they are not counted. */
function withoutCount(text: string): string | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const numbers = lines.map((line) => Number(MARK.exec(line)?.[1] ?? Number.NaN));
  const areCounted =
    lines.length > 1 && numbers.every((number, k) => number === (numbers[0] as number) + k);
  return areCounted ? lines.map((line) => line.replace(MARK, '')).join('\n') : null;
}

function marked(attempts: readonly Told[], mark: 'list' | 'number'): readonly Told[] {
  return attempts.map((told) => ({ ...told, convention: { ...told.convention, mark } }));
}

/** An amount in parentheses, and no point with two coordinates. */
const OWED = /^\((\d+(?:\.\d+)?|\d+,\d\d|\d{1,3}(?:([.,])\d{3})+(?:(?!\2)[.,]\d+)?)\)$/;

/** [1,5 2,5]: commas within numbers, and blanks between them. */
const DECIMAL_COMMAS = /^\[\s*-?\d+,\d+(?:[ ;]\s*-?\d+,\d+)+\s*\]$/;

function bracketReadings(text: string): readonly Told[] {
  const goesOn = attempt(() => readBrackets(text, false));
  const owed = OWED.exec(text)?.[1];
  if (owed !== undefined) {
    return [
      { ...goesOn, convention: { parentheses: 'list' } },
      ...rowReadings(`-${owed}`, false).flatMap((told) =>
        typeof told.value === 'number'
          ? [{ ...told, convention: { ...told.convention, parentheses: 'minus' as const } }]
          : [],
      ),
    ];
  }
  if (DECIMAL_COMMAS.test(text) && /\d [-\d]/.test(text)) {
    const decimals = text.replace(/(?<=\d),(?=\d)/g, '.');
    return [
      { ...attempt(() => readBrackets(decimals, false)), convention: { comma: 'decimal' } },
      { ...goesOn, convention: { comma: 'separator' } },
    ];
  }
  if (!hasLinesInBrackets(text)) return [{ ...goesOn, convention: {} }];
  const rows = attempt(() => readBrackets(text, true));
  return [
    { ...rows, convention: { line: 'row' } },
    { ...goesOn, convention: { line: 'goes on' } },
  ];
}

function rowReadings(text: string, decimalComma: boolean): readonly Told[] {
  const formats = rowFormats(text, decimalComma);
  const tried = (strict: boolean, written = text) =>
    formats.map((format) => ({
      ...attempt(() => readRows(written, format, strict)),
      convention: conventionOf(format, written),
    }));
  const joined = grouped(text);
  const strict = /\d{3},\d/.test(text) ? [...joined, ...tried(true)] : [...tried(true), ...joined];
  const isRead = ({ error }: Told) => error === null;
  if (strict.some(isRead)) return strict;
  // 1 000,50 2 000,75, where nothing but a group begins with 0.
  const spaced = withoutGroups(text);
  const grouping = spaced === text ? [] : tried(true, spaced);
  return grouping.some(isRead) ? grouping : tried(false);
}

function withoutGroups(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');
}

/** A line that is one number where blanks group its digits, and several where they do not. */
const GROUPED_LINE = /^\s*[-+]?\d{1,3}(?: \d{3})*(?:[.,]\d+)?\s*$/;
/** What those have that are more likely one number: a fraction, or a first group that is not full. */
const ONE_NUMBER = /\d \d{3}[.,]\d|(?<!\d|[.,])\d{1,2} \d{3}/;

function grouped(text: string): readonly Told[] {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  if (!lines.every((line) => GROUPED_LINE.test(line)) || !ONE_NUMBER.test(text)) return [];
  const format = { between: 'blank', decimal: text.includes(',') ? ',' : '.' } as const;
  const joined = withoutGroups(text);
  const convention: Convention = { ...conventionOf(format, text), blank: 'thousands' };
  return [{ ...attempt(() => readRows(joined, format, true)), convention }];
}

/** What the signs that a text has mean in a format. */
function conventionOf({ between, decimal, endsRow }: RowFormat, text: string): Convention {
  const comma = between === ',' ? 'separator' : decimal === ',' ? 'decimal' : 'thousands';
  return {
    ...(text.includes(',') ? { comma } : {}),
    ...(text.includes('.') ? { point: decimal === '.' ? 'decimal' : 'thousands' } : {}),
    ...(/\d \d/.test(text) ? { blank: 'separator' as const } : {}),
    ...(text.includes(';') ? { semicolon: endsRow ? 'row' : 'separator' } : {}),
  };
}

type Attempt =
  | { readonly value: number | NestedNumbers; readonly error: null }
  | { readonly value: null; readonly error: ReadTensorError };

function attempt(read: () => number | NestedNumbers): Attempt {
  try {
    const value = read();
    checkEven(value);
    return { value, error: null };
  } catch (error) {
    if (!(error instanceof ReadTensorError)) throw error;
    return { value: null, error };
  }
}

/** An attempt, with what it takes signs to mean. */
type Told = Attempt & { readonly convention: Convention };

/** What was read, each array once. @throws what the likeliest lacks, where nothing was. */
function distinct(attempts: readonly Told[]): readonly Reading[] {
  const seen = new Map<string, Reading>();
  for (const { value, convention } of attempts) {
    if (value === null) continue;
    const key = keyOf(value);
    if (!seen.has(key)) seen.set(key, { value, convention });
  }
  if (seen.size === 0) throw attempts[0]?.error;
  const readings = [...seen.values()];
  return readings.map((reading) => ({ ...reading, convention: telling(reading, readings) }));
}

function keyOf(value: number | NestedNumbers): string {
  return JSON.stringify(value, (_, entry) => (typeof entry === 'number' ? String(entry) : entry));
}

/** What of a convention tells a reading from the others. */
function telling({ convention }: Reading, readings: readonly Reading[]): Convention {
  const signs = Object.keys(convention) as (keyof Convention)[];
  return Object.fromEntries(
    signs
      .filter((sign) => readings.some((other) => other.convention[sign] !== convention[sign]))
      .map((sign) => [sign, convention[sign]]),
  );
}

function agrees(convention: Convention, chosen: Convention): boolean {
  const signs = Object.keys(convention) as (keyof Convention)[];
  return signs.length > 0 && signs.every((sign) => convention[sign] === chosen[sign]);
}

function fits(value: number | NestedNumbers, shape: Shape): boolean {
  return typeof value === 'number' || sameShape(toTensor(value).shape, shape);
}

function unfit({ value }: Reading, shape: Shape) {
  return { kind: 'unlike shape', own: toTensor(value).shape, wanted: shape } as const;
}

/** @throws ReadTensorError naming the first row that is unlike the first, or what is empty. */
function checkEven(value: number | NestedNumbers): void {
  if (typeof value === 'number') return;
  let level: NestedNumbers = value;
  for (;;) {
    if (level.length === 0) throw new ReadTensorError({ kind: 'nothing in array' });
    if (!Array.isArray(level[0])) break;
    level = level[0];
  }
  checkLevel(value, []);
}

function checkLevel(level: NestedNumbers, path: readonly number[]): void {
  const [first] = level;
  level.forEach((entry, k) => {
    const row = { path, row: k + 1 };
    if (Array.isArray(entry) !== Array.isArray(first)) {
      throw new ReadTensorError({ kind: 'unlike row', ...row, isArray: Array.isArray(entry) });
    }
    if (!Array.isArray(entry) || !Array.isArray(first)) return;
    if (entry.length !== first.length) {
      const [own, others] = [lengthOf(entry), lengthOf(first)];
      throw new ReadTensorError({ kind: 'uneven rows', ...row, own, others });
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
      throw new ReadTensorError({ kind: 'unlike slice', path, slice: k + 1, own, others: deep });
    }
  });
}

function lengthOf(row: NestedNumbers) {
  return { count: row.length, of: Array.isArray(row[0]) ? 'row' : 'number' } as const;
}
