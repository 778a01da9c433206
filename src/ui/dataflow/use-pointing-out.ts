import { useEffect } from 'react';
import type { Task } from '../../core/index';
import type { Derived } from '../../document/derived';
import { overlayOf } from '../../state/player/overlay';
import { usePointed } from '../../state/stores/pointed-store';

/** More than so many are not pointed out one by one. */
const MOST = 400;

/** The steps of the trace that a firing takes: one for a value, one for each operand an adjoint goes to. */
export function stepsOfTask(derived: Derived, { statement, phase }: Task): readonly number[] {
  const steps = overlayOf(derived.trace).steps[statement] ?? [];
  const kind = phase === 'primal' ? 'statement' : 'contribution';
  return steps.filter((step) => step.kind === kind).map(({ index }) => index);
}

/**
 * Points some firings out on the canvas and in the table, as if the pointer were over them there. What
 * is pointed at elsewhere later wins; null lets go.
 */
export function usePointingOut(derived: Derived, tasks: readonly Task[] | null): void {
  useEffect(() => {
    if (tasks === null) return;
    const steps = tasks.slice(0, MOST).flatMap((task) => stepsOfTask(derived, task));
    usePointed.setState({ steps });
    return () => {
      if (usePointed.getState().steps === steps) usePointed.setState({ steps: [] });
    };
  }, [derived, tasks]);
}
