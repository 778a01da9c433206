import { memoized } from '../../core/memoized';
import type { Program } from '../../core/program/program';
import { hasOnlyScalars } from '../../core/sweep/evaluate';
import { traceWeight } from '../../work/weight';

/** Milliseconds a statement of one number takes in a run of which nothing is written down. */
const SCALAR = 3e-5;
/** The share of a trace that its values take where statements are of arrays. */
const VALUES = 0.25;

/** About how many milliseconds one run of a program takes once it is ready to be run many times. */
export const runWeight = memoized((program: Program): number =>
  hasOnlyScalars(program) ? SCALAR * program.length : VALUES * traceWeight(program),
);
