import { arranged } from './document/arranging';
import { edit } from './document/document-store';
import { transform } from './transforming';
import { currentViewport } from './viewport';

/** Lays the document out anew. */
export function arrangeNow(): void {
  transform({
    what: 'the layout',
    plan: arranged,
    onDone: (made) => {
      edit('arrange', () => made);
      currentViewport()?.fit();
    },
  });
}
