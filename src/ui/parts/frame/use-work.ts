import { useEffect, useMemo, useState } from 'react';
import { undertake } from '../../../state/work/underway';
import { pageClock, stretch } from '../../../work/stretches';
import { begin, isHeavy, type Work } from '../../../work/work';
import { wording } from './early-words';

/** How far some work has come: what it has yielded, and what it returned once it was done. */
export interface Progress<Y, R> {
  readonly steps: readonly Y[];
  readonly result: R | null;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: boolean;
}

const NOTHING: Progress<never, never> = {
  steps: [],
  result: null,
  state: 'running',
  done: false,
};

/** Graphs of more statements are looked into only once nobody has changed them for a moment. */
const LARGE = 500;
const QUIET = 150;

/** How long to wait before work on a program of this many statements, in milliseconds. */
export function quietFor(statements: number): number {
  return statements > LARGE ? QUIET : 0;
}

/**
 * Does work without holding up the page: what takes but a moment at once, more of it a stretch at a
 * time, what is heavy in a worker. Give the same object for the same work: another one stops what is under
 * way, and what it had found is no longer shown.
 * @param what what is being worked out, to complete “Computing …”: `the Jacobian`.
 */
export function useWork<Y, R>(what: string, work: Work<Y, R> | null, quiet = 0): Progress<Y, R> {
  const begun = useMemo(
    () => (work === null ? null : beginHere(work, quiet === 0 && !isHeavy(work))),
    [work, quiet],
  );
  const [found, setFound] = useState<{ of: unknown; progress: Progress<Y, R> } | null>(null);
  useEffect(() => {
    if (begun === null || begun.progress.done) return;
    const { rest } = begun;
    let steps = [...begun.progress.steps];
    const tell = (state: Progress<Y, R>['state'], result: R | null = null) =>
      setFound({
        of: begun,
        progress: { steps: steps.slice(), result, state, done: state === 'done' },
      });
    let stop = () => {};
    const timer = setTimeout(() => {
      const left = rest();
      stop = undertake<Y, R>((listener) => begin(left, listener), {
        what,
        onStep: (step) => steps.push(step),
        onPause: () => tell('running'),
        onDone: (result) => tell('done', result),
        onFailed: () => {
          tell('failed');
          return false;
        },
        onCancelled: () => {
          tell('cancelled');
          return false;
        },
        onResumed: () => {
          steps = [];
          tell('running');
        },
      });
    }, quiet);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [begun, quiet, what]);
  if (begun === null) return NOTHING;
  return found !== null && found.of === begun ? found.progress : begun.progress;
}

/** What it is called while it is not done: `Measuring…`, or that it is not being done any more. */
export function stateText(
  { state }: Pick<Progress<never, never>, 'state'>,
  running: string,
): string {
  if (state === 'cancelled') return wording.cancelled;
  return state === 'failed' ? wording.thisCouldNotBeWorked : running;
}

/** Work after its first stretch. */
interface Begun<Y, R> {
  readonly progress: Progress<Y, R>;
  /** What is left of it, and all of it where it is taken up anew. */
  readonly rest: () => Work<Y, R>;
}

function beginHere<Y, R>(work: Work<Y, R>, now: boolean): Begun<Y, R> {
  if (!now) return { progress: NOTHING as Progress<Y, R>, rest: () => work };
  const steps: Y[] = [];
  const iterator = work.here();
  const end = stretch(iterator, (step) => steps.push(step), pageClock);
  const done = end !== null;
  const state = done ? 'done' : 'running';
  let left: Iterator<Y, R, undefined> | null = iterator;
  const here = () => {
    const taken = left ?? work.here();
    left = null;
    return taken;
  };
  return {
    progress: { steps, result: end?.result ?? null, state, done },
    rest: () => ({ ...work, here }),
  };
}
