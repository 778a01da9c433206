import { type Clock, pageClock } from './stretches';
import { type Underway, useUnderway } from './underway-store';
import { begin, type Work } from './work';

/** Milliseconds after which work is shown: what takes less would only flicker. */
const MOMENT = 120;

/** Who hears of an undertaking. */
export interface Undertaking<Y, R> {
  readonly what: string;
  /** How much is done, from 0 to 1, once a step has been taken. */
  readonly shareAt?: (step: Y) => number;
  readonly onStep?: (step: Y) => void;
  readonly onPause?: () => void;
  readonly onDone: (result: R) => void;
  readonly onFailed?: (error: unknown) => void;
  /** A person has stopped it, or taken it up again from the start. */
  readonly onCancelled?: () => void;
  readonly onResumed?: () => void;
}

let last = 0;

/**
 * Starts work in sight of the person: shown once it takes more than a moment, with a way to stop it
 * and to take it up again. It is forgotten when it is done or given up.
 * @returns what gives it up, for when its result is of no use any more.
 */
export function undertake<Y, R>(
  work: Work<Y, R>,
  undertaking: Undertaking<Y, R>,
  clock: Clock = pageClock,
  start: typeof begin = begin,
): () => void {
  const id = ++last;
  let stop: () => void = () => {};
  let unshow: () => void = () => {};
  const forget = () => {
    unshow();
    useUnderway.setState(({ entries }) => ({ entries: entries.filter((each) => each.id !== id) }));
  };
  const isShown = () => useUnderway.getState().entries.some((each) => each.id === id);
  const show = (changed: Partial<Underway>) =>
    useUnderway.setState(({ entries }) => {
      const fresh = { id, what: undertaking.what, state: 'running', share: null } as const;
      const before = entries.find((each) => each.id === id);
      const entry: Underway = { ...fresh, message: null, cancel, resume, ...before, ...changed };
      return {
        entries: before
          ? entries.map((each) => (each === before ? entry : each))
          : [...entries, entry],
      };
    });
  const go = () => {
    let share: number | null = null;
    unshow = clock.later(() => show({ share }), MOMENT);
    stop = start(work, {
      onStep: (step) => {
        share = undertaking.shareAt?.(step) ?? share;
        undertaking.onStep?.(step);
      },
      onPause: () => {
        if (isShown()) show({ share });
        undertaking.onPause?.();
      },
      onDone: (result) => {
        forget();
        undertaking.onDone(result);
      },
      onFailed: (error) => {
        unshow();
        show({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
        undertaking.onFailed?.(error);
      },
    });
  };
  function cancel() {
    stop();
    unshow();
    show({ state: 'cancelled' });
    undertaking.onCancelled?.();
  }
  function resume() {
    show({ state: 'running', share: null, message: null });
    undertaking.onResumed?.();
    go();
  }
  go();
  return () => {
    stop();
    forget();
  };
}
