import type { Program } from '../core/program/program';
import { appliedCount } from '../core/program/program';
import { type SimplificationStep, simplify } from '../core/simplify/simplify';
import { task } from '../work/task';
import { visibleSteps } from './visible-steps';

/** One visible step of simplifying. */
export interface SimplifyStep {
  readonly rule: SimplificationStep['rule'];
  /** In words or as a formula: `x · 1 = x`. */
  readonly description: string;
  /** Numbered statements before and after it. */
  readonly before: number;
  readonly after: number;
}

/** What simplifying a program means, step by step. */
export interface Listing {
  /** The first steps, or all of them. */
  readonly steps: readonly SimplifyStep[];
  /** Whether these are all the steps; a large program's are listed piece by piece. */
  readonly complete: boolean;
  /** Numbered statements of the program, and when all is done. */
  readonly before: number;
  readonly after: number;
}

/** Statements that may be copied to list steps, each of which has a program of its own. */
const COPYING = 100_000;
const FEWEST_STEPS = 10;
const MOST_STEPS = 200;

/** Lists the steps of simplifying a program; yields how much is listed at most, from 0 to 1. */
export const listing = task('listing', function* (start: Program): Generator<
  number,
  Listing,
  undefined
> {
  const most = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, Math.floor(COPYING / start.length)));
  const steps: SimplifyStep[] = [];
  let count = appliedCount(start);
  let complete = true;
  for (const { rule, description, program } of visibleSteps(start)) {
    if (steps.length === most) {
      complete = false;
      break;
    }
    const left = appliedCount(program);
    steps.push({ rule, description, before: count, after: left });
    count = left;
    yield steps.length / (most + 1);
  }
  const after = complete ? count : appliedCount(simplify(start));
  return { steps, complete, before: appliedCount(start), after };
});
