import { task } from '../../work/task';
import type { DataSet } from '../data/data-set';
import type { Model } from '../run/model';
import { evaluator } from '../run/passes';
import { firstRows } from '../run/rows';
import { between } from './plane';
import { type LossSection, numbersAt } from './section';

type Span = readonly [low: number, high: number];

/** Losses over a rectangle of a section, row by row from below, both edges included. */
export interface LossSurface {
  readonly columns: number;
  readonly rows: number;
  readonly x: Span;
  readonly y: Span;
  readonly values: Float64Array;
}

/** Places across and up that the loss is computed at. */
export const COLUMNS = 41;
export const ROWS = 33;

/** The loss of a model over some rows, along a section. Yields how much is done after every row. */
export const lossSurface = task(
  'loss surface',
  function* (
    model: Model,
    set: DataSet,
    section: LossSection,
    x: Span,
    y: Span,
  ): Generator<number, LossSurface, undefined> {
    const evaluate = evaluator(model, firstRows(set));
    const numbers = new Float64Array(model.count);
    const values = new Float64Array(COLUMNS * ROWS);
    for (let row = 0; row < ROWS; row++) {
      for (let column = 0; column < COLUMNS; column++) {
        const a = between(x, column / (COLUMNS - 1));
        const b = between(y, row / (ROWS - 1));
        values[row * COLUMNS + column] = evaluate(numbersAt(section, a, b, numbers)).loss;
      }
      yield (row + 1) / ROWS;
    }
    return { columns: COLUMNS, rows: ROWS, x, y, values };
  },
);

/** How far a picture reaches beyond what has to be on it, as a share of its width. */
const ROOM = 0.18;

/**
 * What of a section a picture shows: all that has to be on it, with room around, and no less than `least` to each
 * side of where it is now.
 */
export function spanOf(here: number, places: readonly number[], least: number): Span {
  const finite = places.filter(Number.isFinite);
  const low = Math.min(here, ...finite);
  const high = Math.max(here, ...finite);
  const room = ROOM * (high - low);
  return [Math.min(low - room, here - least), Math.max(high + room, here + least)];
}
