import { csvRows, csvText } from '../../lang/table/csv';
import type { DataSet } from '../data/data-set';

/** The rows of a set as CSV: a line of names, then features and, last, the target of each row. */
export function rowsFile({ features, classes, x, y }: DataSet): string {
  const rows = Array.from(y, (target, row) => [
    ...Array.from(x.subarray(row * features.length, (row + 1) * features.length), String),
    classes ? csvText(classes[target] ?? String(target)) : String(target),
  ]);
  return csvRows([[...features.map(csvText), 'target'], ...rows]);
}

/** Numbers as NumPy keeps them in a file (format 1.0). */
export function npyFile(numbers: Float64Array): Uint8Array<ArrayBuffer> {
  const header = `{'descr': '<f8', 'fortran_order': False, 'shape': (${numbers.length},), }`;
  const before = 10;
  // The numbers begin at a multiple of 64 bytes.
  const length = Math.ceil((before + header.length + 1) / 64) * 64 - before;
  const bytes = new Uint8Array(before + length + 8 * numbers.length);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, length & 0xff, length >> 8]);
  bytes.set(new TextEncoder().encode(`${header.padEnd(length - 1)}\n`), before);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, k) => {
    view.setFloat64(before + length + 8 * k, number, true);
  });
  return bytes;
}
