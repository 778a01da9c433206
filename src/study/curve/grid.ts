import type { Program } from '../../core/program/program';
import { task } from '../../work/task';
import type { Interval } from './interval';
import type { Part } from './subject';
import { surfaceOf } from './surface';

/** Heights over a rectangle, row by row from below, both edges included. */
export interface HeightGrid {
  readonly columns: number;
  readonly rows: number;
  readonly x: Interval;
  readonly y: Interval;
  readonly values: Float64Array;
}

/** Points of a map across and up. */
export const COLUMNS = 61;
export const ROWS = 49;

/** The number at a place of a grid, from 0 to `count − 1`. */
export function gridNumber([low, high]: Interval, place: number, count: number): number {
  return low + ((high - low) * place) / (count - 1);
}

/**
 * Heights of a part of an output over two numbers of the inputs, by their positions, the others held
 * where they are. Yields how much is done after every row.
 */
export const heightGrid = task(
  'contour map',
  function* (
    program: Program,
    output: string,
    part: Part,
    at: Float64Array,
    across: number,
    up: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): Generator<number, HeightGrid, undefined> {
    const [x, y] = [[left, right] as const, [bottom, top] as const];
    const surface = surfaceOf(program, output, part);
    const numbers = at.slice();
    const values = new Float64Array(COLUMNS * ROWS);
    for (let row = 0; row < ROWS; row++) {
      numbers[up] = gridNumber(y, row, ROWS);
      for (let column = 0; column < COLUMNS; column++) {
        numbers[across] = gridNumber(x, column, COLUMNS);
        values[row * COLUMNS + column] = surface.value(numbers);
      }
      yield (row + 1) / ROWS;
    }
    return { columns: COLUMNS, rows: ROWS, x, y, values };
  },
);
