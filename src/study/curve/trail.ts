import type { Step } from './step';

/** The steps that lead to where the inputs are: without those that were undone. */
export function trailTo(steps: readonly Step[], at: Float64Array): readonly Step[] {
  const arrived = steps.findLastIndex(({ to }) => isSame(to, at));
  if (arrived >= 0) return steps.slice(0, arrived + 1);
  const left = steps.findIndex(({ from }) => isSame(from, at));
  return left >= 0 ? steps.slice(0, left) : steps;
}

/** The trail with one more step at its end. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  return [...trailTo(steps, step.from), step].slice(-LONGEST);
}

/** Older steps are forgotten. */
const LONGEST = 500;

/** The step that led right to where the inputs are; undefined where they have been moved since. */
export function stepTo(steps: readonly Step[], at: Float64Array): Step | undefined {
  return steps.findLast(({ to }) => isSame(to, at));
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((number, k) => Object.is(number, b[k]));
}
