import { task } from '../../work/task';
import type { DataSet } from '../data/data-set';
import { hessianOf, solved } from './curvature';
import type { Model } from './model';
import { passOf } from './passes';
import { everyRow } from './rows';

/** Where Newton's method is. */
export interface NewtonPoint {
  readonly numbers: Float64Array;
  readonly loss: number;
  /** Whether the loss bends up in every direction there, so that a step leads to a minimum of the bowl it takes it for. */
  readonly definite: boolean;
}

/** The path of Newton's method, and why it ended. */
export interface NewtonPath {
  readonly points: readonly NewtonPoint[];
  readonly end: 'flat' | 'singular' | 'infinite' | 'long';
}

/** Parameters that Newton's method is offered for at most: its matrix has their square. */
export const MOST_FOR_NEWTON = 40;
const MOST_STEPS = 50;
/** A gradient of this norm, and of this share of the first one, is none. */
const FLAT = 1e-9;

/** Newton's method from some parameters on: each step goes to where the gradient of the loss’s second-order model is 0. */
export const newtonPath = task(
  'newton',
  function* (
    model: Model,
    set: DataSet,
    start: Float64Array,
  ): Generator<NewtonPoint, NewtonPath, undefined> {
    const pass = passOf(model, set);
    const hessian = hessianOf(model, set);
    const rows = everyRow(set);
    const points: NewtonPoint[] = [];
    let numbers = start.slice();
    let flat = FLAT;
    for (let k = 0; ; k++) {
      const { loss, gradient } = pass(numbers, rows);
      const step = solved(hessian(numbers), gradient);
      const point = { numbers, loss, definite: step?.definite ?? false };
      points.push(point);
      yield point;
      if (!Number.isFinite(loss)) return { points, end: 'infinite' };
      const norm = Math.hypot(...gradient);
      if (k === 0 && Number.isFinite(norm)) flat = FLAT * (1 + norm);
      if (norm <= flat) return { points, end: 'flat' };
      if (step === null) return { points, end: 'singular' };
      if (k === MOST_STEPS) return { points, end: 'long' };
      const from = numbers;
      numbers = from.map((value, j) => value - (step.x[j] as number));
    }
  },
);
