import { useSyncExternalStore } from 'react';
import { usePointed } from '../../../state/stores/pointed-store';
import { watchParts } from '../../../state/stores/session-store';
import { useStaged } from '../../../state/stores/staged';

/** Tells of whatever changes what nodes and wires show; returns what ends that. */
function subscribe(told: () => void): () => void {
  const stops = [
    watchParts(['history', 'arrived', 'finder', 'folding', 'player', 'view'], told),
    usePointed.subscribe(told),
    useStaged.subscribe(told),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * What follows from the session and from what is pointed at as they are, read anew when one of them
 * changes; only another result draws anew. `read` asks them itself, so that at rest nothing but it runs for
 * a node or a wire.
 */
export function useNow<T>(read: () => T): T {
  return useSyncExternalStore(subscribe, read);
}
