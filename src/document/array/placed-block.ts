import { ReadTensorError, readTensor } from '../../lang/array/read-tensor';

/** The new value of an element, by its position in the data. */
export type Change = readonly [at: number, value: number];

/**
 * What a block of numbers, as `readTensor` reads it, changes of a matrix when its upper left number
 * comes to a place there.
 * @throws ReadTensorError also when it does not fit.
 */
export function placedBlock(
  text: string,
  at: { readonly row: number; readonly column: number },
  extents: { readonly rows: number; readonly columns: number },
): readonly Change[] {
  const value = readTensor(text);
  const lines = typeof value === 'number' ? [[value]] : isVector(value) ? [value] : value;
  if (!lines.every((line): line is number[] => isVector(line))) {
    throw new ReadTensorError('Rows and columns belong here, not more axes');
  }
  const columns = lines[0]?.length ?? 0;
  if (at.row + lines.length > extents.rows || at.column + columns > extents.columns) {
    throw new ReadTensorError(
      `${lines.length}×${columns} numbers do not fit from row ${at.row}, column ${at.column} on; under “Type or paste” they make an array of their own`,
    );
  }
  return lines.flatMap((line, row) =>
    line.map((each, column): Change => {
      return [(at.row + row) * extents.columns + at.column + column, each];
    }),
  );
}

function isVector(value: unknown): value is number[] {
  return Array.isArray(value) && typeof value[0] === 'number';
}
