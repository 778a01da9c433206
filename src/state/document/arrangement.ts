import { arranged } from '../../document/arranging';
import { edit } from '../stores/document-store';
import { currentViewport } from '../stores/viewport';
import { transform } from './transforming';

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
