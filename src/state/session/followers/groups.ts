import { isPending } from '../../../document/pending';
import { traceIn } from '../cursor';
import type { Follower } from './follower';

/** The steps of closed folds are taken as one: whatever is closed, the player knows of it. */
export const groups: Follower = (before, after) => {
  const { document } = after.history;
  const known = after.player.groups ?? null;
  if (!document.graph.folds && known === null) return after;
  const same =
    document === before.history.document &&
    after.view === before.view &&
    after.arrived === before.arrived &&
    after.folding === before.folding;
  if (same) return after;
  const trace = traceIn(after);
  const grouped = isPending(trace) ? undefined : after.folding?.stepGroupsOf;
  const found = grouped?.(document, trace, after.view.unfolded) ?? null;
  return found === known ? after : { ...after, player: { ...after.player, groups: found } };
};
