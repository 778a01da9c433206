import { useLayoutEffect, useState } from 'react';
import { pageClock, runInStretches } from '../../state/compare/chunks';

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
 * Does work without holding up the page. Give the same function for the same work: another one stops
 * what is under way, and what it had found is no longer shown.
 */
export function useStretches<Y, R>(
  work: (() => Iterator<Y, R, undefined>) | null,
  quiet: number,
): Progress<Y, R> {
  const [found, setFound] = useState<{ work: unknown; progress: Progress<Y, R> } | null>(null);
  useLayoutEffect(() => {
    if (work === null) return;
    const steps: Y[] = [];
    const start = () =>
      runInStretches(
        work(),
        {
          onStep: (step) => steps.push(step),
          onPause: () =>
            setFound({ work, progress: { steps: steps.slice(), result: null, done: false } }),
          onDone: (result) => setFound({ work, progress: { steps, result, done: true } }),
        },
        pageClock,
      );
    if (quiet === 0) return start();
    let stop: (() => void) | null = null;
    const timer = setTimeout(() => {
      stop = start();
    }, quiet);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [work, quiet]);
  return found !== null && found.work === work ? found.progress : NOTHING;
}
