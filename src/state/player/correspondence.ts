import { outlineAt } from '../../core/trace/outline';
import type { Trace } from '../../core/trace/trace';

/**
 * Where the cursor belongs after an edit: after the same step as before, found by what it does to
 * which node, wherever it now stands in the trace. A cursor at the end stays at the end, so that a
 * graph that is shown with all its numbers keeps showing them as it grows. Where the step is no more, it is the
 * nearest earlier one that still is.
 * @param step number of steps taken in `before`.
 * @returns number of steps to have taken in `after`.
 */
export function correspondingStep(before: Trace, after: Trace, step: number): number {
  if (step >= before.stepCount) return after.stepCount;
  if (step <= 0) return 0;
  // Nearly every edit is of a number and moves no step.
  const taken = keyOf(before, step - 1);
  if (step <= after.stepCount && keyOf(after, step - 1) === taken) return step;

  const places = new Map<string, number>();
  for (let index = 0; index < after.stepCount; index++) places.set(keyOf(after, index), index);
  for (let at = step - 1; at >= 0; at--) {
    const same = places.get(keyOf(before, at));
    if (same !== undefined) return same + 1;
  }
  return 0;
}

/**
 * Where the cursor belongs in the other mode of the same graph: after the same step of the primal,
 * which both modes go through alike. The end stays the end.
 * @param step number of steps taken in `before`.
 * @returns number of steps to have taken in `after`.
 */
export function stepInOtherMode(before: Trace, after: Trace, step: number): number {
  if (step >= before.stepCount) return after.stepCount;
  return Math.min(step, before.turn, after.stepCount);
}

/** What a step does, in terms of nodes, which outlive edits as statement numbers do not. */
function keyOf(trace: Trace, index: number): string {
  const { kind, statement, output, position } = outlineAt(trace, index);
  if (kind === 'seed') return 'seed';
  const node = output ? output.origin?.node : trace.program.origins.get(statement)?.node;
  return `${kind} ${node ?? `#${statement}`} ${kind === 'contribution' ? position : ''}`;
}
