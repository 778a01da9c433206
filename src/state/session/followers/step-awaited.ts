import { isPending } from '../../../document/pending';
import { sought, traceIn } from '../cursor';
import type { Follower } from './follower';

/** A cursor that waits for a trace goes where it is to go once the trace is there. */
export const stepAwaited: Follower = (before, after) => {
  const { awaited } = after.player;
  if (after.arrived === before.arrived || !awaited || isPending(traceIn(after))) return after;
  return sought(after, awaited);
};
