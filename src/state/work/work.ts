import type { Reply } from './messages';
import { type Listener, pageClock, runInStretches } from './stretches';
import type { TaskName, Tasks } from './tasks';
import { LIGHT } from './weight';
import { type Spawn, Workers } from './workers';

/** Something to work out, here or in a worker: the same task on the same arguments either way. */
export interface Work<Y, R> {
  /** Null where it can be done on the page alone, since what it works on can't be sent away cheaply. */
  readonly task: TaskName | null;
  readonly args: readonly unknown[];
  /** Does it on the page. */
  readonly here: () => Iterator<Y, R, undefined>;
  /** About how many milliseconds it takes. */
  readonly weight: number;
}

type Yielded<N extends TaskName> = ReturnType<Tasks[N]> extends Iterator<infer Y> ? Y : never;
type Returned<N extends TaskName> =
  ReturnType<Tasks[N]> extends Iterator<unknown, infer R> ? R : never;

/**
 * A task of the table on some arguments.
 * @param run the task itself: so that what is light is done without a worker, and only where a task is
 * used is it loaded.
 */
export function workOf<N extends TaskName>(
  task: N,
  run: Tasks[N],
  args: Parameters<Tasks[N]>,
  weight: number,
): Work<Yielded<N>, Returned<N>> {
  const start = run as unknown as (
    ...given: unknown[]
  ) => Iterator<Yielded<N>, Returned<N>, undefined>;
  return { task, args, here: () => start(...args), weight };
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

const spawn: Spawn = (onReply, onBroken) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Reply>) => onReply(data);
  worker.onmessageerror = () => onBroken(new Error('A message of a worker could not be read'));
  worker.onerror = (event) => onBroken(new Error(event.message || 'A worker could not be loaded'));
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
  };
};

let workers: Workers | null = null;

/**
 * Starts work: what is heavy in a worker, where there are any, the rest on the page a stretch at a
 * time. Nothing is heard before this returns, nor after it is stopped.
 * @returns what stops it.
 */
export function begin<Y, R>(work: Work<Y, R>, listener: Listener<Y, R>): () => void {
  const here = () => runInStretches(work.here(), listener, pageClock);
  if (!isHeavy(work) || work.task === null || typeof Worker === 'undefined') return here();
  workers ??= new Workers(spawn, pageClock, MOST);
  return workers.start(work.task, work.args, listener, here);
}
