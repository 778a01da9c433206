import { useMemo } from 'react';
import { usePlayer } from '../../../state/stores/player-store';
import { useSession } from '../../../state/stores/session-store';
import type { Folds } from './sheet';

/** The closed folds of the trace, as rows; null where there are none. */
export function useFolds(): Folds | null {
  const groups = usePlayer((player) => player.groups ?? null);
  const folding = useSession((session) => session.folding);
  return useMemo(() => (groups && folding ? { groups, folding } : null), [groups, folding]);
}
