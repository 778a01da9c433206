/** How to tell the time and how to go on later. */
export interface Clock {
  /** Milliseconds from any start. */
  now(): number;
  /** Runs `go` soon, after what waits; returns what cancels that. */
  later(go: () => void): () => void;
}

/** Who hears of the work. */
export interface Listener<Y, R> {
  readonly onStep?: (value: Y) => void;
  readonly onPause?: () => void;
  readonly onDone: (result: R) => void;
}

/** At most this long at a stretch, in milliseconds, so that no frame is missed. */
const STRETCH = 8;

/**
 * Runs a generator to its end a stretch at a time, with room for the page in between; the first
 * stretch at once. `onStep` hears each value that is yielded, `onPause` is called after each stretch
 * but the last, `onDone` hears what is returned.
 * @returns what stops it.
 */
export function runInStretches<Y, R>(
  work: Iterator<Y, R, undefined>,
  { onStep, onPause, onDone }: Listener<Y, R>,
  clock: Clock,
): () => void {
  let cancel: (() => void) | null = null;
  let stopped = false;
  const stretch = () => {
    cancel = null;
    const until = clock.now() + STRETCH;
    do {
      const { done, value } = work.next();
      if (done) {
        onDone(value);
        return;
      }
      onStep?.(value);
    } while (!stopped && clock.now() < until);
    if (stopped) return;
    onPause?.();
    cancel = clock.later(stretch);
  };
  stretch();
  return () => {
    stopped = true;
    cancel?.();
  };
}

/** Runs work to its end at once. */
export function finished<Y, R>(work: Iterator<Y, R, undefined>): R {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The browser's own clock. */
export const pageClock: Clock = {
  now: () => performance.now(),
  later: (go) => {
    const timer = setTimeout(go, 0);
    return () => clearTimeout(timer);
  },
};
