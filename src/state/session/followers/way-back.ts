import { stepsTaken } from '../../player/firing-order';
import type { Change, History } from '../session';
import type { Follower } from './follower';

/**
 * The change by which a document was left keeps where the cursor was in it and where the change brought
 * it, so that the way back leads there.
 */
export const wayBack: Follower = (before, after) => {
  const { document } = before.history;
  if (after.history.document === document || before.player.awaited !== null) return after;
  const step = stepsTaken(before.player);
  const arrived = stepsTaken(after.player);
  const noted = (change: Change): Change => {
    if (change.before === document) return { ...change, cursor: { step, arrived } };
    // An edit that was merged into the change: its cursor goes on from where it had arrived.
    const { cursor } = change;
    return cursor?.arrived === step ? { ...change, cursor: { ...cursor, arrived } } : change;
  };
  return { ...after, history: withNewest(before.history, after.history, noted) };
};

/** A history with the change at the end it grew at, or was merged into, replaced. */
function withNewest(
  before: History,
  after: History,
  replaced: (change: Change) => Change,
): History {
  const side = after.future.length > before.future.length ? 'future' : 'past';
  const newest = after[side].at(-1);
  return newest ? { ...after, [side]: [...after[side].slice(0, -1), replaced(newest)] } : after;
}
