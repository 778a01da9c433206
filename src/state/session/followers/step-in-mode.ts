import { traceOf } from '../../../document/derived';
import { isPending } from '../../../document/pending';
import { stepInOtherMode } from '../../player/correspondence';
import { sought } from '../cursor';
import type { Follower } from './follower';

/** In the other mode the cursor stands after the same step of the primal. A cursor that was waiting waits on. */
export const stepInMode: Follower = (before, after) => {
  if (after.view.mode === before.view.mode) return after;
  const was = traceOf(after.history.document, before.view.mode);
  const { step, awaited } = after.player;
  return sought(
    after,
    (isPending(was) && awaited) || ((trace) => stepInOtherMode(was, trace, step)),
  );
};
