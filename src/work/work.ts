import { type Listener, pageClock, runInStretches } from './stretches';
import type { Task } from './task';
import { LIGHT } from './weight';
import type { Spawn, Workers } from './workers';

/** Something to work out, here or in a worker: the same task on the same arguments either way. */
export interface Work<Y, R> {
  /** The name of the task. Null where it can be done on the page alone, since what it works on can't be sent away cheaply. */
  readonly task: string | null;
  readonly args: readonly unknown[];
  /** Does it on the page. */
  readonly here: () => Iterator<Y, R, undefined>;
  /** About how many milliseconds it takes. */
  readonly weight: number;
}

/** A task on some arguments. What is light is done without a worker. */
export function workOf<A extends readonly unknown[], Y, R>(
  task: Task<(...args: A) => Iterator<Y, R, undefined>>,
  args: Readonly<A>,
  weight: number,
): Work<Y, R> {
  return { task: task.task, args, here: () => task(...(args as A)), weight };
}

/** Work that is done on the page alone, in stretches where it is heavy. */
export function workHere<Y, R>(here: () => Iterator<Y, R, undefined>, weight: number): Work<Y, R> {
  return { task: null, args: [], here, weight };
}

/** Whether it would hold up the page. */
export function isHeavy({ weight }: { readonly weight: number }): boolean {
  return weight > LIGHT;
}

/** One for what the page waits for, one for what else is being looked at. */
const MOST = 2;

let spawn: Spawn | null = null;

/** Says how workers are started; until then all work is done on the page. */
export function hireBy(start: Spawn): void {
  spawn = start;
}

let workers: Promise<Workers> | null = null;

/** What leads workers comes with the first work for them: most graphs never have any. */
async function hired(start: Spawn): Promise<Workers> {
  const { Workers } = await import('./workers');
  return new Workers(start, pageClock, MOST);
}

/**
 * Starts work: what is heavy in a worker, where there are any, the rest on the page a stretch at a
 * time. Nothing is heard before this returns, nor after it is stopped.
 * @returns what stops it.
 */
export function begin<Y, R>(work: Work<Y, R>, listener: Listener<Y, R>): () => void {
  const here = () => runInStretches(work.here(), listener, pageClock);
  const { task, args } = work;
  if (!isHeavy(work) || task === null || spawn === null) return here();
  workers ??= hired(spawn);
  let stop: (() => void) | null = null;
  let stopped = false;
  const start = (go: () => () => void) => {
    if (!stopped) stop = go();
  };
  workers.then(
    (found) => start(() => found.start(task, args, listener, here)),
    () => {
      workers = null;
      start(here);
    },
  );
  return () => {
    stopped = true;
    stop?.();
  };
}
