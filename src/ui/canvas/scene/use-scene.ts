import { useSyncExternalStore } from 'react';
import { currentDocument } from '../../../state/stores/document-store';
import { watchParts } from '../../../state/stores/session-store';
import { useStaged } from '../../../state/stores/staged';
import { type Scene, sceneOf } from './scene';

function subscribe(told: () => void): () => void {
  const stops = [watchParts(['history', 'view', 'folding'], told), useStaged.subscribe(told)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Something of the scene of the document as it is looked at now; only another result draws anew. */
export function useScene<T>(select: (scene: Scene) => T): T {
  return useSyncExternalStore(subscribe, () => select(sceneOf(currentDocument())));
}
