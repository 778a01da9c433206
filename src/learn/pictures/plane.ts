import { type DataSet, rowsOf } from '../data/data-set';

/** Cells a side of a picture of the plane. */
export const SIDE = 36;

/** The part of the plane that a picture shows. */
export interface Plane {
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

/** Where the rows of two features lie, with room around. */
export function planeOf({ x }: DataSet): Plane {
  return { x: spanOf(x, 0, 2), y: spanOf(x, 1, 2) };
}

/** The least and the greatest of one feature, with room around. */
function spanOf(
  x: Float64Array,
  from: number,
  width: number,
): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = from; k < x.length; k += width) {
    low = Math.min(low, x[k] as number);
    high = Math.max(high, x[k] as number);
  }
  if (!(low <= high)) return [-1, 1];
  const room = 0.08 * (high - low || 1);
  return [low - room, high + room];
}

/** A row for the middle of each cell of the plane, from the upper left. */
export function planeRows(set: DataSet, plane: Plane): DataSet {
  const x = new Float64Array(2 * SIDE * SIDE);
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const at = 2 * (row * SIDE + column);
      x[at] = between(plane.x, (column + 0.5) / SIDE);
      x[at + 1] = between(plane.y, 1 - (row + 0.5) / SIDE);
    }
  }
  return { ...set, x, y: new Float64Array(SIDE * SIDE) };
}

/** Rows along one feature, for the curve that is fitted. */
export function lineRows(set: DataSet, count: number): DataSet {
  const span = spanOf(set.x, 0, 1);
  const x = Float64Array.from({ length: count }, (_, k) => between(span, k / (count - 1)));
  return { ...set, x, y: new Float64Array(count) };
}

export function between([low, high]: readonly [number, number], share: number): number {
  return low + share * (high - low);
}

/** How often rows of each class are predicted to be of each: row by row of the true class. */
export function confusionOf(
  set: DataSet,
  classAt: (row: number) => number,
): readonly (readonly (readonly number[])[])[] {
  const count = set.classes?.length ?? 0;
  const cells = Array.from({ length: count }, () =>
    Array.from({ length: count }, (): number[] => []),
  );
  for (let row = 0; row < rowsOf(set); row++)
    cells[set.y[row] as number]?.[classAt(row)]?.push(row);
  return cells;
}

/** How many numbers fall into each of some bins of one width. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
  readonly mean: number;
  readonly deviation: number;
  /** Numbers that are NaN or infinite. */
  readonly odd: number;
}

export function histogramOf(numbers: ArrayLike<number>, bins = 24): Histogram {
  const finite = Array.from(numbers).filter(Number.isFinite);
  const low = finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = finite.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const counts = new Array<number>(bins).fill(0);
  const width = (high - low) / bins;
  let [sum, squares] = [0, 0];
  for (const number of finite) {
    const bin = width > 0 ? Math.min(bins - 1, Math.floor((number - low) / width)) : 0;
    counts[bin] = (counts[bin] as number) + 1;
    sum += number;
    squares += number * number;
  }
  const mean = sum / finite.length;
  const deviation = Math.sqrt(Math.max(0, squares / finite.length - mean * mean));
  return { low, high, counts, mean, deviation, odd: numbers.length - finite.length };
}
