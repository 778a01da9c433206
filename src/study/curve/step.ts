import { dtypeAt, type Program, shapeAt } from '../../core/program/program';
import { roundAll } from '../../core/tensor/dtype';
import { sizeOf } from '../../core/tensor/shape';
import { inOneGo, task } from '../../work/task';
import { niceBelow } from './interval';
import type { Part } from './subject';
import { surfaceOf } from './surface';

export type Direction = 'down' | 'up';

/** A step along the gradient, and the heights it leads from and to. */
export interface Step {
  readonly direction: Direction;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly before: number;
  readonly after: number;
}

/** Where a step of `rate` times the gradient leads, moving the numbers at some positions only. */
export function stepped(
  at: Float64Array,
  gradient: Float64Array,
  rate: number,
  direction: Direction,
  positions: readonly number[],
): Float64Array {
  const to = at.slice();
  const sign = direction === 'down' ? -1 : 1;
  for (const k of positions) to[k] = (at[k] as number) + sign * rate * (gradient[k] as number);
  return to;
}

/** Takes a step from a point, and looks at what is there. What is not finite is told like any other number. */
export function stepFrom(
  program: Program,
  output: string,
  part: Part,
  at: Float64Array,
  rate: number,
  direction: Direction,
  positions: readonly number[],
): Step {
  const surface = surfaceOf(program, output, part);
  const { value: before, gradient } = surface.valueAndGradient(at);
  const to = roundedAs(program, stepped(at, gradient, rate, direction, positions));
  return { direction, from: at, to, before, after: surface.value(to) };
}

/** The numbers of the inputs as their dtypes have them. */
function roundedAs(program: Program, numbers: Float64Array): Float64Array {
  let from = 0;
  for (const { statement } of program.inputs) {
    const to = from + sizeOf(shapeAt(program, statement));
    const dtype = dtypeAt(program, statement);
    if (dtype) roundAll(dtype, numbers, from, to);
    from = to;
  }
  return numbers;
}

/** `stepFrom` as a task. */
export const steppingFrom = task('gradient step', inOneGo(stepFrom));

/** Rates to choose from, 1, 2 and 5 times the powers of ten. */
export const RATES: readonly number[] = [-5, -4, -3, -2, -1, 0, 1].flatMap((exponent) =>
  [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`)),
);

/** A first step goes no further than this share of what is in sight. */
const STRIDE = 0.15;
const USUAL = 0.1;

/** A rate with which the first step stays in sight, 0.1 where it can be. */
export function rateFor(gradient: readonly number[], width: number): number {
  const size = Math.hypot(...gradient);
  const wanted = size > 0 && Number.isFinite(size) ? (STRIDE * width) / size : USUAL;
  const nice = niceBelow(Math.min(USUAL, wanted));
  return RATES.reduce((best, rate) => (rate <= nice ? rate : best), RATES[0] as number);
}
