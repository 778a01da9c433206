import { useDocument } from '../../../state/stores/document-store';
import { usePlayer } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';

/**
 * What follows from document, player and view as they are, read anew when one of them changes; only another
 * result draws anew. `read` asks them itself, so that at rest nothing but it runs for a node or a wire.
 */
export function useNow<T>(read: () => T): T {
  useDocument(read);
  useView(read);
  return usePlayer(read);
}
