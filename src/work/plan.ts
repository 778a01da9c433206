import { finished } from '../core/finished';
import type { Listener } from './stretches';
import { begin, isHeavy, type Work } from './work';

/**
 * Several pieces of work, each made from the results of those before: yields one after the other, is
 * given its result, and returns what comes of it all.
 */
// biome-ignore lint/suspicious/noExplicitAny: each piece has its own result.
export type Plan<R> = Generator<Work<any, any>, R, any>;

/** One piece of work of a plan, with the type of its result. */
export function* part<R>(work: Work<unknown, R>): Generator<Work<unknown, R>, R, R> {
  return yield work;
}

/** Does all of a plan on the page, at once. */
export function doneHere<R>(plan: Plan<R>): R {
  let next = plan.next();
  while (!next.done) next = plan.next(finished(next.value.here()));
  return next.value;
}

/** What a plan has come to: the heavy work that is next, or its result. */
// biome-ignore lint/suspicious/noExplicitAny: each piece has its own result.
export type Advanced<R> = IteratorResult<Work<any, any>, R>;

/** Goes on with a plan as far as that takes but a moment: up to work that is heavy, or to its end. */
export function advance<R>(plan: Plan<R>, result?: unknown): Advanced<R> {
  let next = plan.next(result);
  while (!next.done && !isHeavy(next.value)) next = plan.next(finished(next.value.here()));
  return next;
}

/**
 * Goes on with a plan, from heavy work on, without holding up the page.
 * @returns what stops it.
 */
export function goOnWith<R>(
  plan: Plan<R>,
  advanced: Advanced<R> & { readonly done?: false },
  { onDone, onFailed }: Pick<Listener<never, R>, 'onDone' | 'onFailed'>,
): () => void {
  const quiet = { onStep: () => {}, onPause: () => {}, onFailed };
  let stop = begin(advanced.value, { ...quiet, onDone: goOn });
  function goOn(result: unknown) {
    let next: Advanced<R>;
    try {
      next = advance(plan, result);
    } catch (error) {
      onFailed(error);
      return;
    }
    if (next.done) onDone(next.value);
    else stop = begin(next.value, { ...quiet, onDone: goOn });
  }
  return () => stop();
}

/** What comes of a plan, as a promise: at once as far as that takes but a moment, the rest elsewhere. */
export function promised<R>(plan: Plan<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    const first = advance(plan);
    if (first.done) resolve(first.value);
    else goOnWith(plan, first, { onDone: resolve, onFailed: reject });
  });
}
