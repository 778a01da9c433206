import type { Element } from './elements';
import { isFilled, type Matrix } from './matrix';

/** A part of a matrix: the derivatives of one output by one input, or the first of them. */
export interface Block {
  readonly matrix: Matrix;
  readonly rows: readonly Element[];
  readonly columns: readonly Element[];
  /** Rows and columns of the whole block. */
  readonly height: number;
  readonly width: number;
}

/** The upper left corner, of at most `most` rows and columns, of one output's derivatives by one input. */
export function blockOf(
  matrix: Matrix,
  rows: readonly Element[],
  columns: readonly Element[],
  { output, input }: { readonly output: string; readonly input: string },
  most: number,
): Block {
  const top = rows.findIndex(({ name }) => name === output);
  const left = columns.findIndex(({ name }) => name === input);
  const ofOutput = rows.filter(({ name }) => name === output);
  const byInput = columns.filter(({ name }) => name === input);
  const [shownRows, shownColumns] = [ofOutput.slice(0, most), byInput.slice(0, most)];
  const numbers = new Float64Array(shownRows.length * shownColumns.length);
  let filled = 0;
  const reverse = matrix.mode === 'reverse';
  for (let k = 0; k < (reverse ? shownRows : shownColumns).length; k++) {
    if (isFilled(matrix, reverse ? top + k : top, reverse ? left : left + k)) filled = k + 1;
  }
  for (let i = 0; i < shownRows.length; i++) {
    for (let j = 0; j < shownColumns.length; j++) {
      numbers[i * shownColumns.length + j] = matrix.numbers[
        (top + i) * matrix.columns + left + j
      ] as number;
    }
  }
  const [height, width] = [ofOutput.length, byInput.length];
  return {
    matrix: {
      rows: shownRows.length,
      columns: shownColumns.length,
      numbers,
      filled,
      mode: matrix.mode,
    },
    rows: shownRows,
    columns: shownColumns,
    height,
    width,
  };
}
