import { type DataSet, rowsAt, rowsOf } from '../data/data-set';

/** Rows that are run at once, and that a picture is taken over, at most: what they need is bounded so. */
export const MOST_ROWS = 512;

/** The numbers of all rows of a set. */
export function everyRow(set: DataSet): Uint32Array {
  return Uint32Array.from({ length: rowsOf(set) }, (_, k) => k);
}

/** Rows from all over a set, `MOST_ROWS` at most, evenly apart. */
export function spreadRows(set: DataSet): DataSet {
  const count = rowsOf(set);
  if (count <= MOST_ROWS) return set;
  return rowsAt(
    set,
    Uint32Array.from({ length: MOST_ROWS }, (_, k) => Math.floor((k * count) / MOST_ROWS)),
  );
}

/** The first rows of a set, so many at most: those that are learnt from stand in an order that is drawn. */
export function firstRows(set: DataSet, most = MOST_ROWS): DataSet {
  return rowsOf(set) <= most ? set : rowsAt(set, everyRow(set).subarray(0, most));
}
