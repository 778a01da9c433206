import { type Played, type PlayedStep, turnOf } from './played';

/**
 * Where the cursor belongs after an edit: after the same step as before, found by what it does to
 * which node, wherever it now stands in the trace. A cursor at the end stays at the end, so that a
 * graph that is shown with all its numbers keeps showing them as it grows. Where the step is no more, it is the
 * nearest earlier one that still is.
 * @param step number of steps taken in `before`.
 * @returns number of steps to have taken in `after`.
 */
export function correspondingStep(before: Played, after: Played, step: number): number {
  if (step >= before.steps.length) return after.steps.length;
  if (step <= 0) return 0;
  // Nearly every edit is of a number and moves no step.
  const taken = keyOf(before, before.steps[step - 1] as PlayedStep);
  const there = after.steps[step - 1];
  if (there && keyOf(after, there) === taken) return step;

  const places = new Map<string, PlayedStep>();
  for (const candidate of after.steps) places.set(keyOf(after, candidate), candidate);
  for (let at = step - 1; at >= 0; at--) {
    const same = places.get(keyOf(before, before.steps[at] as PlayedStep));
    if (same) return same.index + 1;
  }
  return 0;
}

/**
 * Where the cursor belongs in the other mode of the same graph: after the same step of the primal,
 * which both modes go through alike. The end stays the end.
 * @param step number of steps taken in `before`.
 * @returns number of steps to have taken in `after`.
 */
export function stepInOtherMode(before: Played, after: Played, step: number): number {
  if (step >= before.steps.length) return after.steps.length;
  return Math.min(step, turnOf(before), after.steps.length);
}

/** What a step does, in terms of nodes, which outlive edits as statement numbers do not. */
function keyOf({ program }: Played, step: PlayedStep): string {
  if (step.kind === 'seed') return 'seed';
  const node =
    step.kind === 'output' ? step.output.origin?.node : program.origins.get(step.statement)?.node;
  const position = step.kind === 'contribution' ? step.position : '';
  return `${step.kind} ${node ?? `#${step.statement}`} ${position}`;
}
