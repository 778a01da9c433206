import { pausedAtEnd } from '../cursor';
import type { Follower } from './follower';

/** Playing stops where an edit or another mode leaves nothing to play. */
export const pause: Follower = (before, after) => {
  if (!after.player.playing) return after;
  const same =
    after.history.document === before.history.document && after.view.mode === before.view.mode;
  return same ? after : pausedAtEnd(after);
};
