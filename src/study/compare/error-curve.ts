import {
  type DifferenceError,
  differenceErrors,
  finiteDifference,
} from '../../core/analysis/finite-difference';
import { task } from '../../work/task';
import { referenceOf } from './derivative';
import { numberAt, type Subject } from './subject';

/** How many steps h there are to a power of ten. */
const PER_DECADE = 4;
/** Powers of ten of the largest and the smallest step. */
const EXPONENTS = [0, -16] as const;

/** The steps h that curves are computed for, ascending from 10⁻¹⁶ to 1. */
export const STEPS: readonly number[] = Array.from(
  { length: (EXPONENTS[0] - EXPONENTS[1]) * PER_DECADE + 1 },
  (_, k) => stepAt(EXPONENTS[1] + k / PER_DECADE),
);

/** Powers of ten exactly, as `10 ** -5` is not. */
function stepAt(exponent: number): number {
  return Number.isInteger(exponent) ? Number(`1e${exponent}`) : 10 ** exponent;
}

/** The errors of one kind of difference, ascending by h as in STEPS. */
export interface Curve {
  readonly errors: readonly number[];
  /** Index of the least error; null when none is a number, or none is less than the others. */
  readonly best: number | null;
  /** What theory expects: error = factor · hᵖ. Null where it expects none. */
  readonly truncation: Law | null;
  readonly roundOff: Law | null;
}

export interface Law {
  readonly power: number;
  readonly factor: number;
}

export interface ErrorCurves {
  readonly forward: Curve;
  readonly central: Curve;
}

/** Derivatives of third order are laws for the eye; of longer programs they would take too long. */
const MOST_STATEMENTS = 400;

/** How the errors of differences change with h, for a subject where it is. Pauses after each step h. */
export const errorCurves = task('error curves', function* (subject: Subject): Generator<
  undefined,
  ErrorCurves,
  undefined
> {
  const { program, input, output, at } = subject;
  const place = { input: input.name, output: output.name };
  const { value: exact } = referenceOf(subject);
  const errors = { forward: [] as number[], central: [] as number[] };
  for (const h of STEPS) {
    for (const scheme of ['forward', 'central'] as const) {
      const value = finiteDifference(program, at, { ...place, h, scheme });
      errors[scheme].push(Math.abs(value - exact));
    }
    yield;
  }
  // At h = 1 the expected errors are the factors of their laws.
  const expected =
    program.length > MOST_STATEMENTS
      ? null
      : differenceErrors(program, at, { ...place, exponents: [0, 0] }).schemes;
  const x = numberAt(subject);
  const right = (h: number) => x + h !== x;
  const moves = { forward: right, central: (h: number) => right(h) && x - h !== x };
  return {
    forward: curveOf(errors.forward, 1, moves.forward, expected?.forward.errors[0]),
    central: curveOf(errors.central, 2, moves.central, expected?.central.errors[0]),
  };
});

function curveOf(
  errors: readonly number[],
  order: 1 | 2,
  moves: (h: number) => boolean,
  expected: DifferenceError | undefined,
): Curve {
  return {
    errors,
    best: leastOf(errors, moves),
    truncation: lawOf(order, expected?.truncation),
    roundOff: lawOf(-1, expected?.roundOff),
  };
}

/**
 * Where the error is least; of several such places the one with the greatest h. An h that is lost in
 * the rounding of x is no step at all, and the 0 that its difference gives is right by chance alone.
 */
function leastOf(errors: readonly number[], moves: (h: number) => boolean): number | null {
  const candidates = [...STEPS.keys()].filter(
    (k) => Number.isFinite(errors[k]) && moves(STEPS[k] as number),
  );
  const error = (k: number) => errors[k] as number;
  const sorted = candidates.sort((a, b) => error(a) - error(b) || b - a);
  const [best] = sorted;
  const middle = sorted[sorted.length >> 1];
  if (best === undefined || middle === undefined) return null;
  // At a kink, say, they are all about as wrong.
  return error(best) > error(middle) / 2 ? null : best;
}

function lawOf(power: number, factor: number | undefined): Law | null {
  if (factor === undefined || !(factor > 0) || !Number.isFinite(factor)) return null;
  return { power, factor };
}
