import type { Step, Trace } from '../../core/trace/trace';

/**
 * Where the cursor belongs after an edit: after the same step as before, found by what it does to
 * which node, wherever it now stands in the trace. A cursor at the end stays at the end, so that a
 * graph that is shown with all its numbers keeps showing them as it grows. Where the step is no more, it is the
 * nearest earlier one that still is.
 * @param step number of steps taken in `before`.
 * @returns number of steps to have taken in `after`.
 */
export function correspondingStep(before: Trace, after: Trace, step: number): number {
  if (step >= before.steps.length) return after.steps.length;
  if (step <= 0) return 0;
  // Nearly every edit is of a number and moves no step.
  const taken = keyOf(before, before.steps[step - 1] as Step);
  const there = after.steps[step - 1];
  if (there && keyOf(after, there) === taken) return step;

  const places = new Map(after.steps.map((candidate) => [keyOf(after, candidate), candidate]));
  for (let at = step - 1; at >= 0; at--) {
    const same = places.get(keyOf(before, before.steps[at] as Step));
    if (same) return same.index + 1;
  }
  return 0;
}

/** What a step does, in terms of nodes, which outlive edits as statement numbers do not. */
function keyOf(trace: Trace, step: Step): string {
  if (step.kind === 'seed') return 'seed';
  const node =
    step.kind === 'output'
      ? step.output.origin?.node
      : trace.program.origins.get(step.statement)?.node;
  const position = step.kind === 'contribution' ? step.position : '';
  return `${step.kind} ${node ?? `#${step.statement}`} ${position}`;
}
