import { basisOf } from '../../player/firing-order';
import { traceIn, undriven } from '../cursor';
import type { Follower } from './follower';

/** The order of a machine is kept to as long as the trace has the steps that it is an order of. */
export const firingOrder: Follower = (before, after) => {
  const { order } = after.player;
  if (order === null || order !== before.player.order) return after;
  return basisOf(traceIn(after)) === order.basis ? after : undriven(after);
};
