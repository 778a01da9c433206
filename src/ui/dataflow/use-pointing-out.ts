import { useEffect } from 'react';
import type { Task } from '../../core/index';
import { primitiveAt } from '../../core/program/program';
import type { Derived } from '../../document/derived';
import { isPending } from '../../document/pending';
import { contributionsOf, stepsOf } from '../../state/player/overlay';
import { usePointed } from '../../state/stores/pointed-store';

/** More than so many are not pointed out one by one. */
const MOST = 400;

/** The steps of the trace that a firing takes: one for a value, one for each operand an adjoint goes to. */
export function stepsOfTask(derived: Derived, { statement, phase }: Task): readonly number[] {
  const { trace } = derived;
  if (isPending(trace)) return [];
  if (phase !== 'primal') return contributionsOf(trace, statement);
  return primitiveAt(trace.program, statement) ? stepsOf(trace, statement).slice(0, 1) : [];
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
