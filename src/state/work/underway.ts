import { type Clock, type Listener, pageClock } from '../../work/stretches';
import { type Underway, useUnderway } from './underway-store';

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
  /** Returns true when that has been told already, so that nothing of it is shown any more. */
  readonly onFailed?: (error: unknown) => boolean | undefined;
  /** A person has stopped it: returns true when it is not to be offered to take it up again. */
  readonly onCancelled?: () => boolean | undefined;
  /** It has been taken up again, from the start. */
  readonly onResumed?: () => void;
}

let last = 0;

/**
 * Starts work in sight of the person: shown once it takes more than a moment, with a way to stop it
 * and to take it up again. It is forgotten when it is done or given up.
 * @param start begins it and returns what stops it; nothing is heard before it returns.
 * @returns what gives it up, for when its result is of no use any more.
 */
export function undertake<Y, R>(
  start: (listener: Listener<Y, R>) => () => void,
  undertaking: Undertaking<Y, R>,
  clock: Clock = pageClock,
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
    stop = start({
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
        const message = error instanceof Error ? error.message : String(error);
        if (undertaking.onFailed?.(error)) forget();
        else show({ state: 'failed', message });
      },
    });
  };
  function cancel() {
    stop();
    unshow();
    if (undertaking.onCancelled?.()) forget();
    else show({ state: 'cancelled' });
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
