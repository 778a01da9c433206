import {
  chosenOutput,
  type Derived,
  type DerivedTangent,
  derivedOf,
  derivedWith,
  fulfil,
  tangentOf,
  tangentWith,
} from '../../document/derived';
import { isPending } from '../../document/pending';
import { unpackTangents, unpackTrace } from '../../work/packed-trace';
import { pageClock, runInStretches } from '../../work/stretches';
import { type TangentNumbers, tangentNumbers, tracingNumbers } from '../../work/trace-task';
import { tangentWeight, traceWeight } from '../../work/weight';
import { begin, type Work, workOf } from '../../work/work';
import { currentDocument } from '../stores/document-store';
import { change, watchParts } from '../stores/session-store';
import { useView } from '../stores/view-store';
import { undertake } from '../work/underway';
import { knowTrouble } from './diagnostics';

/**
 * Works out what is pending for the current document, and gives it up as soon as the document has
 * changed, so that no number of another is ever shown.
 * @returns what ends that.
 */
export function workOutPending(): () => void {
  const reverse = new Follower(pendingReverse);
  const forward = new Follower(pendingForward);
  const follow = () => {
    reverse.follow();
    forward.follow();
  };
  follow();
  const stop = watchParts(['history', 'view'], follow);
  return () => {
    for (const end of [stop, reverse.giveUp, forward.giveUp]) end();
  };
}

/** What is to be worked out for the current document. */
interface Pending {
  /** What stands in its place until then; it tells one from another. */
  readonly of: Derived | DerivedTangent;
  /** Starts it; returns what stops it. */
  start(): () => void;
}

/** Sees to it that what is pending now is being worked out, and nothing else. */
class Follower {
  private of: Pending['of'] | null = null;
  private stop: () => void = () => {};

  constructor(private readonly wanted: () => Pending | null) {}

  follow(): void {
    const wanted = this.wanted();
    if ((wanted?.of ?? null) === this.of) return;
    this.giveUp();
    this.of = wanted?.of ?? null;
    if (wanted) this.stop = wanted.start();
  }

  readonly giveUp = (): void => {
    this.stop();
    this.stop = () => {};
    this.of = null;
  };
}

function pendingReverse(): Pending | null {
  const document = currentDocument();
  const derived = derivedOf(document);
  if (!isPending(derived.trace)) return null;
  const { program } = derived.checked;
  const { seed } = document;
  const chosen = chosenOutput(document);
  return {
    of: derived,
    start: () =>
      workedOut(
        'the trace',
        workOf(tracingNumbers, [program, chosen, seed], traceWeight(program)),
        (numbers) => unpackTrace(program, numbers, chosen, seed),
        (trace, { trouble }) => {
          knowTrouble(trace, trouble);
          arrive(derived, derivedWith(derived, trace));
        },
      ),
  };
}

function pendingForward(): Pending | null {
  if (useView.getState().mode !== 'forward') return null;
  const derived = tangentOf(currentDocument());
  if (!isPending(derived.trace)) return null;
  const { program, seed } = derived.trace;
  return {
    of: derived,
    start: () =>
      workedOut(
        'the tangents',
        workOf(tangentNumbers, [program, seed], tangentWeight(program)),
        (numbers: TangentNumbers) => unpackTangents(program, numbers, seed),
        (trace, { trouble }) => {
          knowTrouble(trace, trouble);
          arrive(derived, tangentWith(trace));
        },
      ),
  };
}

/** The numbers come from elsewhere; what is made of them here is made in stretches too. */
function workedOut<N, T>(
  what: string,
  work: Work<number, N>,
  made: (numbers: N) => Iterator<unknown, T, undefined>,
  put: (trace: T, numbers: N) => void,
): () => void {
  let stopMaking = () => {};
  const stop = undertake<number, N>((listener) => begin(work, listener), {
    what,
    shareAt: (share) => share,
    onDone: (numbers) => {
      stopMaking = runInStretches(
        made(numbers),
        {
          onStep: () => {},
          onPause: () => {},
          onDone: (trace) => {
            put(trace, numbers);
          },
          onFailed: (error) => {
            throw error;
          },
        },
        pageClock,
      );
    },
  });
  return () => {
    stop();
    stopMaking();
  };
}

/** Puts what has been worked out in the place of what was pending. */
function arrive<D extends Derived | DerivedTangent>(was: D, is: D): void {
  fulfil(was, is);
  change((session) => ({ ...session, arrived: is }));
}
