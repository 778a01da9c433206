import type { Program } from '../../core/program/program';
import type { Trace } from '../../core/trace/trace';
import type { Direction } from '../../core/transform/forward-derivative';
import { chosenOutput, derivedOf, fulfil, tangentOf } from '../../document/derived';
import { isPending } from '../../document/pending';
import {
  receivedTangents,
  receivedTrace,
  tangentNumbers,
  tracingNumbers,
} from '../../work/trace-task';
import { tangentWeight, traceWeight } from '../../work/weight';
import { begin, type Work, workOf } from '../../work/work';
import { currentDocument } from '../stores/document-store';
import { change, watchParts } from '../stores/session-store';
import { useView } from '../stores/view-store';
import { undertake } from '../work/underway';
import { knowTrouble } from './diagnostics';
import { wording } from './late-words';

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
  readonly of: Trace;
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
  const { trace } = derivedOf(document);
  if (!isPending(trace)) return null;
  const { program } = trace;
  const chosen = chosenOutput(document);
  const args: [Program, number, number] = [program, chosen, document.seed];
  return {
    of: trace,
    start: () =>
      workedOut(wording.theTrace, workOf(tracingNumbers, args, traceWeight(program)), (sent) => {
        const received = receivedTrace(program, sent, chosen);
        knowTrouble(received, sent.trouble);
        arrive(trace, received);
      }),
  };
}

function pendingForward(): Pending | null {
  if (useView.getState().mode !== 'forward') return null;
  const trace = tangentOf(currentDocument());
  if (!isPending(trace)) return null;
  const { program, seed } = trace;
  const args: [Program, Direction] = [program, seed];
  return {
    of: trace,
    start: () =>
      workedOut(
        wording.theTangents,
        workOf(tangentNumbers, args, tangentWeight(program)),
        (sent) => {
          const received = receivedTangents(program, sent, seed);
          knowTrouble(received, sent.trouble);
          arrive(trace, received);
        },
      ),
  };
}

/** The numbers come from elsewhere. @returns what stops it. */
function workedOut<N>(what: string, work: Work<number, N>, onDone: (sent: N) => void): () => void {
  return undertake<number, N>((listener) => begin(work, listener), {
    what,
    shareAt: (share) => share,
    onDone,
  });
}

/** Puts what has been worked out in the place of what was pending. */
function arrive<T extends Trace>(was: T, is: T): void {
  fulfil(was, is);
  change((session) => ({ ...session, arrived: is }));
}
