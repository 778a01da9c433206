import type { TangentStep, TangentTrace } from '../../core/trace/tangent';
import type { Step, Trace } from '../../core/trace/trace';
import { derivedOf, tangentOf } from '../../document/derived';
import type { Document, Mode } from '../../document/document';
import { currentDocument, useDocument } from '../stores/document-store';
import { useView } from '../stores/view-store';

/** What the player plays: reverse mode with its turn, or forward mode, which is one pass. */
export type Played = Trace | TangentTrace;
export type PlayedStep = Step | TangentStep;

/** What is played of a document in a mode; made once. */
export function playedOf(document: Document, mode: Mode): Played {
  return mode === 'forward' ? tangentOf(document).trace : derivedOf(document).trace;
}

/** What is played now. */
export function currentPlayed(): Played {
  return playedOf(currentDocument(), useView.getState().mode);
}

/** What is played now, for components. */
export function usePlayed(): Played {
  const mode = useView((view) => view.mode);
  return useDocument(({ document }) => playedOf(document, mode));
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
