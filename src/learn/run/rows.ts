import { type DataSet, rowsAt, rowsOf } from '../data/data-set';

/** The numbers of all rows of a set. */
export function everyRow(set: DataSet): Uint32Array {
  return Uint32Array.from({ length: rowsOf(set) }, (_, k) => k);
}

/** The first rows of a set, so many at most: those that are learnt from stand in an order that is drawn. */
export function firstRows(set: DataSet, most: number): DataSet {
  return rowsOf(set) <= most ? set : rowsAt(set, everyRow(set).subarray(0, most));
}
