import { limits } from '../../core/limits';
import type { OwnTable } from '../../document/training';

/** A table that was read, and how. */
export interface TableRead {
  readonly table: OwnTable;
  readonly header: boolean;
  /** Rows that were left out, since something in them is missing. */
  readonly incomplete: number;
  /** Cells of features that were missing and filled in. */
  readonly filled: number;
  /** Columns of words that became a column for each word. */
  readonly spread: readonly { readonly column: string; readonly words: readonly string[] }[];
}

/** What becomes of rows in which a feature is missing; those without a target are left out either way. */
export type Missing = 'left out' | 'filled in';

/** Why a text or a file is no table. */
export type TableProblem =
  | { readonly kind: 'no rows' }
  | { readonly kind: 'one column' }
  | {
      readonly kind: 'uneven';
      readonly line: number;
      readonly cells: number;
      readonly expected: number;
    }
  | { readonly kind: 'too many words'; readonly column: string; readonly words: number }
  | { readonly kind: 'too large' }
  | { readonly kind: 'no such array' };

/** A text or a file that is no table. */
export class TableError extends Error {
  override readonly name = 'TableError';

  constructor(readonly problem: TableProblem) {
    super(problem.kind);
  }
}

const MISSING = /^(?:|na|n\/a|nan|null|none|\?|-)$/i;
/** Words that a column may have to become columns or classes. */
const MOST_WORDS = 50;
/** Whole numbers from 0 that are fewer than this are taken for classes. */
const MOST_CLASSES = 20;

/**
 * Rows of a text, a line each, with commas, semicolons, tabs or blanks between: the last column is the target.
 * A first line of words that the others don't have is taken for names. Columns of words become one column for
 * each word, of zeros and ones. What is missing of a feature is filled in by its mean, or by its most frequent word,
 * where rows are not left out.
 * @throws TableError
 */
export function readTable(text: string, missing: Missing = 'left out'): TableRead {
  if (text.length > limits.pasted) throw new TableError({ kind: 'too large' });
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const separator = separatorOf(lines[0] ?? '');
  const cells = lines.map((line) => cellsOf(line, separator));
  const width = cells[0]?.length ?? 0;
  const odd = cells.findIndex((row) => row.length !== width);
  if (odd >= 0) {
    const found = cells[odd]?.length ?? 0;
    throw new TableError({ kind: 'uneven', line: odd + 1, cells: found, expected: width });
  }
  const isNumber = (cell: string) => MISSING.test(cell) || Number.isFinite(numberOf(cell));
  const header =
    cells.length > 1 &&
    (cells[0] ?? []).every((cell) => cell !== '' && !isNumber(cell)) &&
    cells.slice(1).some((row) => row.some(isNumber));
  const names = header ? (cells[0] ?? []) : namesFor(width);
  const given = cells.slice(header ? 1 : 0);
  const { rows, filled } =
    missing === 'filled in' ? filledIn(given, width) : { rows: given, filled: 0 };
  const complete = rows.filter((row) => row.every((cell) => !MISSING.test(cell)));
  const incomplete = given.length - complete.length;
  return { ...tableOf(names, complete), header, incomplete, filled };
}

/** Rows that have a target, with what is missing of a feature filled in; a feature that is never there stays so. */
function filledIn(rows: readonly (readonly string[])[], width: number) {
  const told = rows.filter((row) => !MISSING.test(row[width - 1] as string));
  const usual = Array.from({ length: width - 1 }, (_, k) =>
    usualOf(told.map((row) => row[k] as string).filter((cell) => !MISSING.test(cell))),
  );
  let filled = 0;
  const whole = told.map((row) =>
    row.map((cell, k) => {
      if (k === width - 1 || !MISSING.test(cell) || usual[k] === undefined) return cell;
      filled++;
      return usual[k];
    }),
  );
  return { rows: whole, filled };
}

/** The mean of numbers, the most frequent one of words; undefined where there is none. */
function usualOf(cells: readonly string[]): string | undefined {
  const numbers = cells.map(numberOf);
  if (numbers.length > 0 && numbers.every(Number.isFinite)) {
    return String(numbers.reduce((mean, x) => mean + x / numbers.length, 0));
  }
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function tableOf(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): Pick<TableRead, 'table' | 'spread'> {
  if (rows.length === 0) throw new TableError({ kind: 'no rows' });
  if (names.length < 2) throw new TableError({ kind: 'one column' });
  if (isTooLarge(rows.length, names.length)) throw new TableError({ kind: 'too large' });
  const spread: { column: string; words: string[] }[] = [];
  const columns: string[] = [];
  const values: ((row: readonly string[]) => number)[] = [];
  const last = names.length - 1;
  const targets = rows.map((row) => row[last] as string);
  const classes = classesOf(targets);
  names.forEach((column, k) => {
    const all = rows.map((row) => row[k] as string);
    const isOfNumbers = all.every((cell) => Number.isFinite(numberOf(cell)));
    const words = isOfNumbers ? [] : [...new Set(all)].sort();
    if (words.length > MOST_WORDS) {
      throw new TableError({ kind: 'too many words', column, words: words.length });
    }
    if (k === last) {
      columns.push(column);
      values.push(
        isOfNumbers
          ? (row) => numberOf(row[k] as string)
          : (row) => words.indexOf(row[k] as string),
      );
    } else if (isOfNumbers) {
      columns.push(column);
      values.push((row) => numberOf(row[k] as string));
    } else {
      spread.push({ column, words });
      for (const word of words) {
        columns.push(`${column} ${word}`);
        values.push((row) => Number(row[k] === word));
      }
    }
  });
  if (isTooLarge(rows.length, columns.length)) throw new TableError({ kind: 'too large' });
  const numbers = rows.map((row) => values.map((value) => value(row)));
  return {
    table: {
      columns: columns.map(called),
      rows: numbers,
      ...(classes && { classes: classes.map(called) }),
    },
    spread,
  };
}

function isTooLarge(rows: number, columns: number): boolean {
  return rows > limits.rows || columns > limits.columns || rows * columns > limits.elements;
}

/** What a column or a class is called: no longer than what is read again. */
function called(name: string): string {
  return name.slice(0, limits.title);
}

/** The classes of a target: its words, or whole numbers; null where it is a number to be told. */
function classesOf(targets: readonly string[]): readonly string[] | null {
  const numbers = targets.map(numberOf);
  return numbers.every(Number.isFinite) ? wholeClasses(numbers) : [...new Set(targets)].sort();
}

/** The classes that whole numbers from 0 on stand for; null where they are numbers to be told. */
function wholeClasses(numbers: readonly number[]): readonly string[] | null {
  const most = Math.max(...numbers);
  const isClass = (x: number) => Number.isInteger(x) && x >= 0;
  if (most < 1 || most >= MOST_CLASSES || !numbers.every(isClass)) return null;
  return Array.from({ length: most + 1 }, (_, k) => String(k));
}

function namesFor(width: number): readonly string[] {
  return Array.from({ length: width }, (_, k) => (k === width - 1 ? 'target' : `x${k + 1}`));
}

function separatorOf(line: string): RegExp | string {
  for (const sign of ['\t', ';', ',']) if (line.includes(sign)) return sign;
  return /\s+/;
}

/** The cells of a line; in quotes a separator is a sign like any other. */
function cellsOf(line: string, separator: RegExp | string): readonly string[] {
  if (typeof separator !== 'string') return line.trim().split(separator);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let k = 0; k < line.length; k++) {
    const sign = line[k] as string;
    if (sign === '"' && quoted && line[k + 1] === '"') {
      cell += '"';
      k++;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}

function numberOf(cell: string): number {
  return cell === '' ? Number.NaN : Number(cell.replace('−', '-'));
}

const MAGIC = '\x93NUMPY';
const readers: Readonly<
  Record<string, readonly [size: number, read: (view: DataView, at: number) => number]>
> = {
  '<f8': [8, (view, at) => view.getFloat64(at, true)],
  '<f4': [4, (view, at) => view.getFloat32(at, true)],
  '<i8': [8, (view, at) => Number(view.getBigInt64(at, true))],
  '<i4': [4, (view, at) => view.getInt32(at, true)],
  '|u1': [1, (view, at) => view.getUint8(at)],
};

/** Rows of a two-dimensional array as NumPy saves it, the last column being the target. @throws TableError */
export function readNpy(bytes: Uint8Array): TableRead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  const wide = bytes[6] === 1 ? 2 : 4;
  if (bytes.length < 12 || text(0, 6) !== MAGIC) throw new TableError({ kind: 'no such array' });
  const length = wide === 2 ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = 8 + wide + length;
  if (length > 4096 || start > bytes.length) throw new TableError({ kind: 'no such array' });
  const header = text(8 + wide, start);
  const kind = /'descr':\s*'([^']+)'/.exec(header)?.[1] ?? '';
  const shape = /'shape':\s*\((\d+),\s*(\d+)\)/.exec(header);
  const reader = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  if (!reader || !shape || !/'fortran_order':\s*False/.test(header)) {
    throw new TableError({ kind: 'no such array' });
  }
  const [rows, columns] = [Number(shape[1]), Number(shape[2])];
  const [size, read] = reader;
  if (isTooLarge(rows, columns)) throw new TableError({ kind: 'too large' });
  if (start + rows * columns * size > bytes.length) throw new TableError({ kind: 'no such array' });
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, k) =>
      String(read(view, start + (row * columns + k) * size)),
    ),
  );
  const complete = cells.filter((row) => row.every((cell) => Number.isFinite(Number(cell))));
  return {
    ...tableOf(namesFor(columns), complete),
    header: false,
    incomplete: rows - complete.length,
    filled: 0,
  };
}
