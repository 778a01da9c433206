import type { Tensor } from '../../../core/tensor/tensor';
import { formatNumber } from '../../../lang/number';
import { ems } from '../text/number-width';
import { BROKEN, shadeIn } from './shades';

/** What stands for an array in little room: its numbers where they are few and short, else its shades. */
export type Picture =
  | {
      readonly kind: 'numbers';
      readonly rows: readonly (readonly string[])[];
      /** Of the type that they fit in, in pixels at zoom 1. */
      readonly size: number;
    }
  | {
      readonly kind: 'shades';
      readonly rows: number;
      readonly columns: number;
      readonly shades: Int8Array;
    };

/** Arrays of at most so many rows and columns show their numbers. */
const MOST_ROWS = 3;
const MOST_COLUMNS = 3;
/** Sizes of type in pixels, as there is room for: a vector has the height of its line to itself. */
const SIZES = { vector: [20, 17, 13, 11], matrix: [11] } as const;
/** What stands beside numbers, in pixels: both brackets, and the gap before each but the first. */
const BRACKETS = 8;
const GAP = 4;
/** Cells that can be seen along an edge of a thumbnail; of longer axes, evenly spaced ones are taken. */
const MOST_CELLS = { rows: 12, columns: 36 };

/**
 * The picture of an array as text, so that equal pictures are equal; null for a scalar.
 * @param room the width there is for its numbers, in pixels at zoom 1.
 * @param largest the type that a vector may have at most, in pixels.
 */
export function pictureText(
  { shape, data }: Tensor,
  digits: number,
  room: number,
  largest = 13,
): string | null {
  if (shape.length === 0 || data.length === 0) return null;
  const [rows, columns] = extentOf(shape, data.length);
  if (shape.length <= 2 && rows <= MOST_ROWS && columns <= MOST_COLUMNS) {
    for (let shown = Math.min(digits, 2); shown >= 1; shown--) {
      const texts = Array.from({ length: rows }, (_, row) =>
        [...data.subarray(row * columns, (row + 1) * columns)].map((x) => short(x, shown)),
      );
      const sizes = rows === 1 ? SIZES.vector : SIZES.matrix;
      const size = sizes.find((each) => each <= largest && widthOf(texts, each) <= room);
      if (size) return `n${size}\n${texts.map((row) => row.join('\t')).join('\n')}`;
    }
  }
  return shadesText({ shape, data });
}

/** The picture of an array that only has its shades, as text; null for a scalar. */
export function shadesText({ shape, data }: Pick<Tensor, 'shape' | 'data'>): string | null {
  if (shape.length === 0 || data.length === 0) return null;
  const [rows, columns] = extentOf(shape, data.length);
  const shade = shadeIn(data);
  const [seenRows, seenColumns] = [
    Math.min(rows, MOST_CELLS.rows),
    Math.min(columns, MOST_CELLS.columns),
  ];
  let shades = '';
  for (let row = 0; row < seenRows; row++) {
    const from = Math.floor((row * rows) / seenRows) * columns;
    for (let column = 0; column < seenColumns; column++) {
      const at = from + Math.floor((column * columns) / seenColumns);
      shades += String.fromCharCode(BASE + shade(data[at] as number));
    }
  }
  return `s${seenRows} ${seenColumns} ${shades}`;
}

/** Of rows of numbers that stand one above the other, in brackets. */
function widthOf(rows: readonly (readonly string[])[], size: number): number {
  const columns = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => ems(row[column] as string))),
  );
  const wide = columns.reduce((sum, column) => sum + column * size, 0);
  return BRACKETS + wide + GAP * (columns.length - 1);
}

const BASE = 'A'.charCodeAt(0) + BROKEN;

/** What is too small for the few digits there is room for still is no 0. */
function short(value: number, digits: number): string {
  const text = formatNumber(value, digits);
  return text.includes('·') ? value.toExponential(0).replace(/-/g, '−') : text;
}

/** A picture from its text. */
export function readPicture(text: string): Picture {
  if (text.startsWith('n')) {
    const [size, ...rows] = text.slice(1).split('\n');
    return { kind: 'numbers', rows: rows.map((row) => row.split('\t')), size: Number(size) };
  }
  const [rows = '', columns = '', shades = ''] = text.slice(1).split(' ');
  return {
    kind: 'shades',
    rows: Number(rows),
    columns: Number(columns),
    shades: Int8Array.from(shades, (character) => character.charCodeAt(0) - BASE),
  };
}

/** Rows and columns an array is drawn with: a vector lies down, slices stand one below the other. */
function extentOf(shape: readonly number[], size: number): readonly [number, number] {
  const columns = shape.at(-1) as number;
  return [size / columns, columns];
}
