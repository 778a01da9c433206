import { firstFrom } from '../../core/bisection';
import type { Program } from '../../core/program/program';
import { task } from '../../work/task';
import { heightRange, type Interval } from './interval';
import type { Part } from './subject';
import { along, surfaceOf } from './surface';

/** A curve as points from left to right; a NaN among the heights is a gap in the line. */
export interface Curve {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The heights that are worth seeing; null where none is finite. */
  readonly heights: Interval | null;
}

/** Intervals of the first look, and how often one of them may be halved. */
const FIRST = 160;
const DEEPEST = 6;
/** So many values are taken in all, give or take what the last cliff takes. */
const MOST = 2400;
/** A bend is seen from this share of the height on, and a step that may be a jump. */
const BEND = 1 / 1500;
const STEP = 1 / 60;
/** Halvings towards an edge, and until a step is a jump: float64 has 53 bits. */
const TO_EDGE = 30;
const TO_JUMP = 60;
/** Halvings towards the highest place; at a pole the second half of them still adds this share of the height. */
const TO_SUMMIT = 24;
const ENDLESS = 1 / 100;
/** Values between two pauses. */
const STRETCH = 16;

type Sample = readonly [x: number, y: number];
type Pausing<R = void> = Generator<undefined, R, undefined>;

/**
 * Samples a function between two numbers: more closely where it bends. Where it jumps, has a pole or no
 * value, the line has a gap: two points between which the function leaps stay apart however near
 * they are.
 */
export function* sampled(f: (x: number) => number, [low, high]: Interval): Pausing<Curve> {
  const points: Sample[] = [];
  let taken = 0;
  let height = 1;

  function* at(x: number): Pausing<number> {
    if (++taken % STRETCH === 0) yield;
    return f(x);
  }

  const gap = (x: number) => points.push([x, Number.NaN]);

  /** Adds what lies between two samples and the second of them. */
  function* between(a: Sample, b: Sample, depth: number): Pausing {
    const finite = [a, b].filter(([, y]) => Number.isFinite(y)).length;
    if (finite === 0) {
      points.push(b);
      return;
    }
    if (finite === 1) {
      yield* edge(a, b);
      return;
    }
    const x = (a[0] + b[0]) / 2;
    if (!(x > a[0] && x < b[0])) {
      points.push(b);
      return;
    }
    const middle: Sample = [x, yield* at(x)];
    const bend = Math.abs(middle[1] - (a[1] + b[1]) / 2);
    if (bend <= BEND * height) {
      points.push(middle, b);
    } else if (depth > 0 && taken < MOST) {
      yield* between(a, middle, depth - 1);
      yield* between(middle, b, depth - 1);
    } else {
      yield* step(a, middle);
      yield* step(middle, b);
    }
  }

  /** Adds the way to where values begin or end, and the second sample. */
  function* edge(a: Sample, b: Sample): Pausing {
    const rises = Number.isFinite(b[1]);
    let [inside, outside] = rises ? [b, a] : [a, b];
    const found: Sample[] = [];
    for (let k = 0; k < TO_EDGE; k++) {
      const x = (inside[0] + outside[0]) / 2;
      if (x === inside[0] || x === outside[0]) break;
      const sample: Sample = [x, yield* at(x)];
      if (Number.isFinite(sample[1])) {
        found.push(sample);
        inside = sample;
      } else outside = sample;
    }
    if (rises) {
      gap(outside[0]);
      points.push(...found.reverse(), b);
    } else {
      points.push(...found);
      gap(outside[0]);
      points.push(b);
    }
  }

  /** Adds the second of two samples that are close, after a gap where the function leaps between them. */
  function* step(a: Sample, b: Sample): Pausing {
    const size = Math.abs(b[1] - a[1]);
    if (!Number.isFinite(size)) {
      yield* between(a, b, 0);
      return;
    }
    if (size <= STEP * height || taken > 2 * MOST) {
      points.push(b);
      return;
    }
    let [left, right] = [a, b];
    for (let k = 0; k < TO_JUMP; k++) {
      const x = (left[0] + right[0]) / 2;
      if (!(x > left[0] && x < right[0])) break;
      const y = yield* at(x);
      if (!Number.isFinite(y)) {
        points.push(left);
        gap(x);
        points.push(right, b);
        return;
      }
      if (Math.abs(y - left[1]) > Math.abs(right[1] - y)) right = [x, y];
      else left = [x, y];
      // What gets less on a smaller interval is steep, and no more.
      if (Math.abs(right[1] - left[1]) < size / 4) {
        points.push(left, right, b);
        return;
      }
    }
    points.push(left);
    gap((left[0] + right[0]) / 2);
    points.push(right, b);
  }

  /** What is worth seeing of the heights: all of them, but of poles and the like only how they begin. */
  function* heightsOf(samples: readonly Sample[]): Pausing<Interval | null> {
    const plain = heightRange(samples.map(([, y]) => y));
    if (plain === null) return null;
    const most = ENDLESS * (plain[1] - plain[0]);
    const [bottom, top] = [yield* summit(samples, -1, most), yield* summit(samples, 1, most)];
    return [
      Math.min(plain[0], bottom ?? Number.POSITIVE_INFINITY),
      Math.max(plain[1], top ?? Number.NEGATIVE_INFINITY),
    ];
  }

  /** The highest place, or the lowest, near the sample that is; null where it grows without end. */
  function* summit(samples: readonly Sample[], sign: 1 | -1, most: number): Pausing<number | null> {
    const heights = samples.map(([, y]) => (Number.isFinite(y) ? sign * y : -Infinity));
    const k = heights.indexOf(Math.max(...heights));
    let [best, left, right] = [k, k - 1, k + 1].map((at) => samples[at] ?? samples[k]) as [
      Sample,
      Sample,
      Sample,
    ];
    let halfway = 0;
    for (let round = 0; round < TO_SUMMIT; round++) {
      if (round === TO_SUMMIT / 2) halfway = best[1];
      const around: Sample[] = [left, best, right];
      for (const neighbour of [left, right]) {
        const x = (neighbour[0] + best[0]) / 2;
        around.push([x, yield* at(x)]);
      }
      around.sort((a, b) => a[0] - b[0]);
      const highest = around.reduce((a, b) => (sign * b[1] > sign * a[1] ? b : a), best);
      const place = around.indexOf(highest);
      [left, best, right] = [around[place - 1] ?? highest, highest, around[place + 1] ?? highest];
    }
    return Math.abs(best[1] - halfway) <= most ? best[1] : null;
  }

  const first: Sample[] = [];
  for (let k = 0; k <= FIRST; k++) {
    const x = low + ((high - low) * k) / FIRST;
    first.push([x, yield* at(x)]);
  }
  const heights = yield* heightsOf(first);
  if (heights) height = heights[1] - heights[0] || 1;
  points.push(first[0] as Sample);
  for (let k = 1; k <= FIRST; k++) {
    yield* between(first[k - 1] as Sample, first[k] as Sample, DEEPEST);
  }
  return { x: points.map(([x]) => x), y: points.map(([, y]) => y), heights };
}

/** Samples a part of an output along one number of the inputs, the others held where they are. */
export const curvePoints = task(
  'curve',
  (
    program: Program,
    output: string,
    part: Part,
    at: Float64Array,
    position: number,
    low: number,
    high: number,
  ) => sampled(along(surfaceOf(program, output, part), at, position), [low, high]),
);

/** The height of a curve at a place between its points; NaN in a gap and beyond its ends. */
export function heightAt({ x, y }: Curve, at: number): number {
  const k = firstFrom(x, at);
  if (!(at <= (x[k] ?? Number.NaN))) return Number.NaN;
  const [right, top] = [x[k] as number, y[k] as number];
  if (right === at || k === 0) return right === at ? top : Number.NaN;
  const [left, bottom] = [x[k - 1] as number, y[k - 1] as number];
  return bottom + ((top - bottom) * (at - left)) / (right - left);
}
