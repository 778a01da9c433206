import type { Played } from '../player/played';
import { playedIn } from '../session/cursor';
import { partOf } from './part';
import { useSession } from './session-store';

/** The cursor into the trace of the current document. */
export const usePlayer = partOf('player');

/** What is played now. */
export function currentPlayed(): Played {
  return playedIn(useSession.getState());
}

/** What is played now, for components. */
export function usePlayed(): Played {
  return useSession(playedIn);
}
