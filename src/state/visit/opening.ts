import type { Snapshot } from '../../document/document';
import { setConvention } from '../../document/edits';
import type { Example } from '../../file/examples/example';
import { latePart } from '../loading/late-part';
import { goToOpening, pause } from '../playback/playback';
import { edited } from '../session/history';
import { snapshotOf, viewedAs } from '../session/snapshot';
import { edit } from '../stores/document-store';
import { select } from '../stores/selection';
import { change, useSession } from '../stores/session-store';
import { currentViewport } from '../stores/viewport';
import { placed } from './placing';

/** All that a link or the saved work holds, as it is now. */
export function currentSnapshot(): Snapshot {
  return snapshotOf(useSession.getState());
}

/** Shows a snapshot in place of the document, as a change that can be undone. */
export async function openSnapshot({ document, view }: Snapshot, label: string): Promise<void> {
  const shown = await placed(document);
  change((session) => edited(session, label, () => shown), ...viewedAs(view));
  currentViewport()?.fit();
}

// What reads an example's text is no part of the first load.
const reader = latePart(() => import('./example-document'), 'What reads examples');

/** Shows an example in place of the document, by its convention, as a change that can be undone. */
export async function openExample(example: Example): Promise<void> {
  const { documentOfExample } = await reader();
  edit(`open ${example.title}`, ({ convention }) =>
    setConvention(documentOfExample(example), convention),
  );
  pause();
  select([]);
  goToOpening();
  currentViewport()?.fit();
}
