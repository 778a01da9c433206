import { useSyncExternalStore } from 'react';
import { currentDocument } from '../../../state/stores/document-store';
import { watchParts } from '../../../state/stores/session-store';
import { type Scene, sceneOf } from './scene';

const subscribe = (told: () => void) => watchParts(['history', 'view', 'folding'], told);

/** Something of the scene of the document as it is looked at now; only another result draws anew. */
export function useScene<T>(select: (scene: Scene) => T): T {
  return useSyncExternalStore(subscribe, () => select(sceneOf(currentDocument())));
}
