import { useMemo, useState } from 'react';
import type { Program } from '../../../core/program/program';
import { analysisWeight } from '../../../work/analysis-weight';
import type { Task } from '../../../work/task';
import { workOf } from '../../../work/work';
import { type Progress, quietFor, useWork } from './use-work';

/**
 * Has a task done that works something out of a program, and gives what it has found so far. It is begun
 * anew when an argument is another one.
 * @param what what is being worked out, to complete “Computing …”: `the Jacobian`.
 * @param args null as long as nothing is asked for.
 * @param program what the task is about: the longer, the later it begins and the sooner a worker does it.
 */
export function useAnalysis<A extends readonly unknown[], Y, R>(
  what: string,
  task: Task<(...args: A) => Iterator<Y, R, undefined>>,
  args: Readonly<A> | null,
  program: Program,
  {
    weight = analysisWeight(program),
    quiet = quietFor(program.length),
  }: {
    /** About how many milliseconds it takes. */
    readonly weight?: number;
    /** Milliseconds to wait before it begins. */
    readonly quiet?: number;
  } = {},
): Progress<Y, R> {
  const kept = useKept(args);
  const work = useMemo(() => kept && workOf(task, kept, weight), [task, kept, weight]);
  return useWork(what, work, quiet);
}

/** Gives the list of an earlier rendering for as long as its items are the same. */
function useKept<A extends readonly unknown[]>(items: A | null): A | null {
  const [kept, keep] = useState(items);
  if (isSame(kept, items)) return kept;
  keep(items);
  return items;
}

function isSame(a: readonly unknown[] | null, b: readonly unknown[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((item, k) => Object.is(item, b[k]));
}
