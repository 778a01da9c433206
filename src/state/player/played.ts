import type { TangentStep, TangentTrace } from '../../core/trace/tangent';
import type { Step, Trace } from '../../core/trace/trace';
import { derivedOf, tangentOf } from '../../document/derived';
import type { Document, Mode } from '../../document/document';

/** What the player plays: reverse mode with its turn, or forward mode, which is one pass. */
export type Played = Trace | TangentTrace;
export type PlayedStep = Step | TangentStep;

/** What is played of a document in a mode; made once. */
export function playedOf(document: Document, mode: Mode): Played {
  return mode === 'forward' ? tangentOf(document).trace : derivedOf(document).trace;
}

export function isForward(played: Played): played is TangentTrace {
  return !('turn' in played);
}

/** The number of steps after which derivatives flow back: all of them in forward mode. */
export function turnOf(played: Played): number {
  return isForward(played) ? played.steps.length : played.turn;
}

/** Which way a step goes: tangents go along with the primal. */
export function phaseOf(step: PlayedStep): 'primal' | 'adjoint' {
  return 'phase' in step ? step.phase : 'primal';
}
