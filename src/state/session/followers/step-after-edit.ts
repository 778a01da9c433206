import { traceOf } from '../../../document/derived';
import { isPending } from '../../../document/pending';
import { correspondingStep } from '../../player/correspondence';
import { stepsTaken } from '../../player/firing-order';
import { sought } from '../cursor';
import { changeThatLeft } from '../history';
import type { Follower } from './follower';

/**
 * After an edit the cursor stands after the same step as before. A document that comes back has it where
 * it was when the document was left, unless it was moved since. A cursor that was waiting waits on.
 */
export const stepAfterEdit: Follower = (before, after) => {
  const { document } = after.history;
  if (document === before.history.document) return after;
  const was = traceOf(before.history.document, before.view.mode);
  if (traceOf(document, before.view.mode) === was) return after;

  // What is taken in the order of a machine is the same whatever the numbers.
  if (after.player.order) return after;
  const { awaited } = before.player;
  const step = stepsTaken(before.player);
  const left = changeThatLeft(before, document)?.cursor;
  const waits = isPending(was) ? awaited : null;
  const { player } = sought({ ...after, view: before.view }, (trace) => {
    if (left?.arrived === step) return left.step;
    return waits ? waits(trace) : correspondingStep(was, trace, step);
  });
  return { ...after, player };
};
