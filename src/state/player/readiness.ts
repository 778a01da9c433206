import type { Trace } from '../../core/trace/trace';
import { isPending } from '../../document/pending';
import { wording } from './words';

/** Why a trace can't be played; undefined where it can. */
export function whyNotPlay(trace: Trace): string | undefined {
  if (isPending(trace) || trace.stepCount > 0) return undefined;
  return wording.nothingToPlayYetType;
}

/** Why a trace has no turn; undefined where it has one, or will have. */
export function whyNoTurn(trace: Trace): string | undefined {
  if (isPending(trace) || trace.output) return undefined;
  return wording.thereIsNoTurnYet;
}
