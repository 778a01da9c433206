import { useLayoutEffect, useState } from 'react';
import { pageClock, runInStretches } from '../../state/compare/chunks';

const NOTHING: readonly never[] = [];

/**
 * What some work has yielded so far, done without holding up the page. Give the same function for the
 * same work: another one stops what is under way, and what it had found is no longer shown.
 * @param quiet milliseconds to wait before it begins, so that a large graph can be changed undisturbed.
 */
export function useStretches<Y>(
  work: (() => Iterator<Y, unknown, undefined>) | null,
  quiet: number,
): readonly Y[] {
  const [found, setFound] = useState<{ work: unknown; steps: readonly Y[] } | null>(null);
  useLayoutEffect(() => {
    if (work === null) return;
    const steps: Y[] = [];
    const tell = () => setFound({ work, steps: steps.slice() });
    const start = () =>
      runInStretches(
        work(),
        { onStep: (step) => steps.push(step), onPause: tell, onDone: tell },
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
  return found !== null && found.work === work ? found.steps : NOTHING;
}
