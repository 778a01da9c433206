import type { NestedNumbers } from '../../core/tensor/tensor';
import {
  type Convention,
  decided,
  type Reading,
  ReadTensorError,
} from '../../lang/array/read-tensor';
import type { ArrayProblem } from '../../words/en/array';

/** The new value of an element, by its position in the data. */
export type Change = readonly [at: number, value: number];

/**
 * What a block of numbers changes of a matrix when its upper left number comes to a place there. Of
 * several ways to read it those count that fit there.
 * @param chosen what was said of signs before.
 * @throws ReadTensorError when it does not fit; AmbiguousNumbersError.
 */
export function placedBlock(
  readings: readonly Reading[],
  at: BlockPlace,
  extents: Extents,
  chosen: Convention = {},
): readonly Change[] {
  const fitting = readings.filter(({ value }) => refusal(value, at, extents) === null);
  if (fitting.length > 0) return changesBy(decided(fitting, chosen).value, at, extents);
  const { value } = readings[0] as Reading;
  throw new ReadTensorError(refusal(value, at, extents) as ArrayProblem);
}

/** A row and a column of a matrix. */
export interface BlockPlace {
  readonly row: number;
  readonly column: number;
}

interface Extents {
  readonly rows: number;
  readonly columns: number;
}

/** What a block of these numbers changes, which fit there. */
export function changesBy(
  value: number | NestedNumbers,
  at: BlockPlace,
  extents: Extents,
): readonly Change[] {
  return linesOf(value).flatMap((line, row) =>
    (line as readonly number[]).map(
      (each, column): Change => [(at.row + row) * extents.columns + at.column + column, each],
    ),
  );
}

function refusal(
  value: number | NestedNumbers,
  at: BlockPlace,
  extents: Extents,
): ArrayProblem | null {
  const lines = linesOf(value);
  if (!lines.every(isVector)) return { kind: 'block of more axes' };
  const columns = (lines[0] as readonly number[]).length;
  const isInside = at.row + lines.length <= extents.rows && at.column + columns <= extents.columns;
  return isInside ? null : { kind: 'block does not fit', block: [lines.length, columns], ...at };
}

function linesOf(value: number | NestedNumbers): readonly (number | NestedNumbers)[] {
  if (typeof value === 'number') return [[value]];
  return isVector(value) ? [value] : value;
}

function isVector(value: unknown): value is number[] {
  return Array.isArray(value) && typeof value[0] === 'number';
}
