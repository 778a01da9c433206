import { oneSided, type Side } from '../../core/analysis/one-sided';
import type { Program } from '../../core/program/program';
import { failsCheck } from '../../core/trace/one-sided-check';
import { inOneGo, task } from '../../work/task';
import type { Part } from './subject';
import { along, surfaceOf } from './surface';

/** What there is to know of a point. */
export interface Look {
  readonly value: number;
  /** By all numbers of the inputs, as AD gives it. */
  readonly gradient: Float64Array;
  /** What the curve does on either side, where that is not the one slope that AD gives; else null. */
  readonly sides: { readonly left: Side; readonly right: Side } | null;
  /** The heights at a distance of h to the right and to the left; null where no distance was given. */
  readonly beside: { readonly right: number; readonly left: number } | null;
}

/** Looks at a point along one of its numbers. */
export function lookAt(
  program: Program,
  output: string,
  part: Part,
  at: Float64Array,
  position: number,
  h: number | null,
): Look {
  const surface = surfaceOf(program, output, part);
  const { value, gradient } = surface.valueAndGradient(at);
  const own = gradient.slice();
  const f = along(surface, at, position);
  const x = at[position] as number;
  return {
    value,
    gradient: own,
    sides: sidesAt(program, f, x, value, own[position] as number),
    beside: h === null ? null : { right: f(x + h), left: f(x - h) },
  };
}

/** `lookAt` as a task. */
export const lookingAt = task('look at a point', inOneGo(lookAt));

function sidesAt(
  program: Program,
  f: (x: number) => number,
  x: number,
  value: number,
  slope: number,
) {
  // Rounding to a dtype makes stairs of every curve.
  if (program.dtypes || !Number.isFinite(x) || !Number.isFinite(value)) return null;
  const scale = Math.max(1, Math.abs(x));
  const on = (side: 1 | -1) => oneSided((h) => (h === 0 ? value : f(x + h)), side, scale);
  const [left, right] = [on(-1), on(1)];
  const isOther = failsCheck(slope, left, right);
  return isOther || isOdd(left, right) ? { left, right } : null;
}

/** Whether the sides show that the curve has no tangent: a corner, a jump, an end. */
function isOdd(left: Side, right: Side): boolean {
  if (left.kind === 'slope' && right.kind === 'slope') {
    // Held to the slope of the other side; one that is off by rounding is the same.
    return failsCheck(left.slope, left, right);
  }
  return [left, right].some(({ kind }) => kind === 'jump' || kind === 'outside');
}

/** The slope of the line through two points of a curve. */
export interface Secant {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly slope: number;
}

/** Forward: from the point to h further on. Central: from h before the point to h after it. */
export function secantsAt(x: number, h: number, { value, beside }: Look) {
  if (beside === null) return null;
  const line = (from: readonly [number, number], to: readonly [number, number]): Secant => ({
    from,
    to,
    slope: (to[1] - from[1]) / (to[0] - from[0]),
  });
  const right = [x + h, beside.right] as const;
  return {
    forward: line([x, value], right),
    central: line([x - h, beside.left], right),
  };
}

/** Distances of secants to choose from, 1, 2 and 5 times the powers of ten. */
export const DISTANCES: readonly number[] = Array.from({ length: 12 }, (_, k) => k - 9).flatMap(
  (exponent) => [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`)),
);
