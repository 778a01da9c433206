import { type Answer, failureOf, type Request } from './messages';
import { packed, unpacked } from './packed-program';
import { type Clock, runInStretches } from './stretches';
import type { Task } from './task';

/** Milliseconds between two answers of a task that goes on. */
const PERIOD = 50;

/**
 * A worker's part: does what it is asked for a stretch at a time, so that it hears when it is to
 * stop, and tells what the task yields now and then, its result, or what went wrong.
 * @param post `transfer` are buffers that are handed over instead of copied.
 * @returns what hears the requests.
 */
export function serve(
  tasks: readonly Task[],
  post: (reply: Answer, transfer: readonly ArrayBufferLike[]) => void,
  clock: Clock,
): (request: Request) => void {
  const byName = new Map(tasks.map((task) => [task.task, task]));
  let current: { readonly id: number; readonly stop: () => void } | null = null;
  return (request) => {
    const { id } = request;
    if (request.kind === 'stop') {
      if (current?.id !== id) return;
      current.stop();
      current = null;
      post({ kind: 'stopped', id }, []);
      return;
    }
    const task = byName.get(request.task);
    const fail = (error: unknown) => {
      current = null;
      post({ kind: 'failed', id, failure: failureOf(error) }, []);
    };
    if (!task) {
      fail(new RangeError(`there is no task called “${request.task}”`));
      return;
    }
    let steps: unknown[] = [];
    let told = clock.now();
    const stop = runInStretches(
      begun(task, request.args),
      {
        onStep: (step) => {
          if (isAlone(step)) post({ kind: 'steps', id, steps: [packed(step)] }, []);
          else steps.push(packed(step));
        },
        onPause: () => {
          if (steps.length === 0 || clock.now() - told < PERIOD) return;
          post({ kind: 'steps', id, steps }, []);
          steps = [];
          told = clock.now();
        },
        onDone: (result) => {
          current = null;
          post({ kind: 'done', id, steps, result: packed(result) }, ownBuffers(result));
        },
        onFailed: fail,
      },
      clock,
    );
    current = { id, stop };
  };
}

/** Not before the first step, so that what goes wrong in reading the arguments is told too. */
function* begun(task: Task, args: readonly unknown[]): Generator<unknown, unknown, undefined> {
  return yield* { [Symbol.iterator]: () => task(...(unpacked(args) as unknown[])) };
}

/** Whether a step says that it is large enough to be an answer by itself. */
function isAlone(step: unknown): boolean {
  return (step as { readonly alone?: boolean } | null | undefined)?.alone === true;
}

/** What a result says may be handed over. */
function ownBuffers(result: unknown): readonly ArrayBufferLike[] {
  const own = (result as { readonly own?: readonly ArrayBufferView[] } | null | undefined)?.own;
  return own?.map(({ buffer }) => buffer) ?? [];
}
