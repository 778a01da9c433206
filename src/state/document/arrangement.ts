import { arranged } from '../../document/arranging';
import type { Arrangement } from '../../layout/stage';
import { edit } from '../stores/document-store';
import { change } from '../stores/session-store';
import { currentViewport, stageNow } from '../stores/viewport';
import { wording } from './late-words';
import { transform } from './transforming';

/** Lays the document out anew. */
export function arrangeNow(): void {
  const stage = stageNow();
  transform({
    what: wording.theLayout,
    plan: (document) => arranged(document, stage),
    onDone: (made) => {
      edit(wording.arrange, () => made);
      currentViewport()?.open();
    },
  });
}

/** Has documents laid out this way from now on, and lays out the one that is there. */
export function arrangeAs(arrangement: Arrangement): void {
  change((session) => ({ ...session, view: { ...session.view, arrangement } }));
  arrangeNow();
}
