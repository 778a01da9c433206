/** How to tell the time and how to go on later. */
export interface Clock {
  /** Milliseconds from any start. */
  now(): number;
  /** Runs `go` after so many milliseconds, and after what waits; returns what cancels that. */
  later(go: () => void, milliseconds?: number): () => void;
}

/** Who hears of the work. */
export interface Listener<Y, R> {
  readonly onStep: (value: Y) => void;
  /** Called after each stretch but the last. */
  readonly onPause: () => void;
  readonly onDone: (result: R) => void;
  readonly onFailed: (error: unknown) => void;
}

/** At most this long at a stretch, in milliseconds, so that no frame is missed. */
const STRETCH = 8;

/** Goes on with work for one stretch, hearing each value it yields; what it returned, if it came to its end. */
export function stretch<Y, R>(
  work: Iterator<Y, R, undefined>,
  onStep: (value: Y) => void,
  clock: Clock,
): { readonly result: R } | null {
  const until = clock.now() + STRETCH;
  do {
    const { done, value } = work.next();
    if (done) return { result: value };
    onStep(value);
  } while (clock.now() < until);
  return null;
}

/**
 * Runs a generator to its end a stretch at a time, with room for others before each. What it throws
 * is told like a result.
 * @returns what stops it.
 */
export function runInStretches<Y, R>(
  work: Iterator<Y, R, undefined>,
  { onStep, onPause, onDone, onFailed }: Listener<Y, R>,
  clock: Clock,
): () => void {
  let cancel = clock.later(goOn);
  function goOn() {
    let end: { readonly result: R } | null;
    try {
      end = stretch(work, onStep, clock);
    } catch (error) {
      onFailed(error);
      return;
    }
    if (end) {
      onDone(end.result);
      return;
    }
    cancel = clock.later(goOn);
    onPause();
  }
  return () => cancel();
}

/** What a generator returns, as a promise: begun at once, and gone on with a stretch at a time. */
export function inStretches<R>(work: Iterator<unknown, R, undefined>): Promise<R> {
  return new Promise((resolve, reject) => {
    const first = stretch(work, () => {}, pageClock);
    if (first) return resolve(first.result);
    const listener = { onStep: () => {}, onPause: () => {}, onDone: resolve, onFailed: reject };
    runInStretches(work, listener, pageClock);
  });
}

/** The browser's own clock. */
export const pageClock: Clock = {
  now: () => performance.now(),
  later: (go, milliseconds = 0) => {
    const timer = setTimeout(go, milliseconds);
    return () => clearTimeout(timer);
  },
};
