import { useEffect, useMemo, useState } from 'react';
import { pageClock, runInStretches, stretch } from '../../state/compare/chunks';

/** How far some work has come: what it has yielded, and what it returned once it was done. */
export interface Progress<Y, R> {
  readonly steps: readonly Y[];
  readonly result: R | null;
  readonly done: boolean;
}

const NOTHING: Progress<never, never> = { steps: [], result: null, done: false };

/** Graphs of more statements are looked into only once nobody has changed them for a moment. */
const LARGE = 500;
const QUIET = 150;

/** How long to wait before work on a program of this many statements, in milliseconds. */
export function quietFor(statements: number): number {
  return statements > LARGE ? QUIET : 0;
}

/**
 * Does work without holding up the page: what takes but a moment at once, the rest a stretch at a time.
 * Give the same function for the same work: another one stops what is under way, and what it had found
 * is no longer shown.
 */
export function useStretches<Y, R>(
  work: (() => Iterator<Y, R, undefined>) | null,
  quiet = 0,
): Progress<Y, R> {
  const begun = useMemo(() => (work === null ? null : begin(work, quiet === 0)), [work, quiet]);
  const [found, setFound] = useState<{ of: unknown; progress: Progress<Y, R> } | null>(null);
  useEffect(() => {
    if (begun === null || begun.ended) return;
    const { iterator, steps } = begun;
    const tell = (result: R | null, done: boolean) =>
      setFound({ of: begun, progress: { steps: steps.slice(), result, done } });
    const start = () =>
      runInStretches(
        iterator,
        {
          onStep: (step) => steps.push(step),
          onPause: () => tell(null, false),
          onDone: (result) => {
            begun.ended = true;
            tell(result, true);
          },
        },
        pageClock,
      );
    let stop: (() => void) | null = null;
    const timer = setTimeout(() => {
      stop = start();
    }, quiet);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [begun, quiet]);
  if (begun === null) return NOTHING;
  return found !== null && found.of === begun ? found.progress : begun.progress;
}

/** Work that is under way: where it is, and what it has yielded so far. */
interface Begun<Y, R> {
  readonly iterator: Iterator<Y, R, undefined>;
  readonly steps: Y[];
  /** A generator returns its result only once. */
  ended: boolean;
  /** After the first stretch. */
  readonly progress: Progress<Y, R>;
}

function begin<Y, R>(work: () => Iterator<Y, R, undefined>, now: boolean): Begun<Y, R> {
  const iterator = work();
  const steps: Y[] = [];
  const end = now ? stretch(iterator, (step) => steps.push(step), pageClock) : null;
  const progress = { steps: steps.slice(), result: end?.result ?? null, done: end !== null };
  return { iterator, steps, ended: end !== null, progress };
}
