import type { Snapshot } from '../../document/document';
import { setConvention } from '../../document/edits';
import type { Example } from '../../file/examples/example';
import type { Origin } from '../../file/storage/head';
import { placed } from '../keep/placing';
import { latePart } from '../loading/late-part';
import { editsMade } from '../loading/unmade';
import { goToOpening, pause } from '../playback/playback';
import { opened } from '../session/history';
import { freshSheet } from '../session/sheet';
import { snapshotOf, viewedAs } from '../session/snapshot';
import { currentDocument, openDocument } from '../stores/document-store';
import { select } from '../stores/selection';
import { change, useSession } from '../stores/session-store';
import { currentViewport, stageNow } from '../stores/viewport';
import { wording } from './words';

/** All that a link or the saved work holds, as it is now. */
export function currentSnapshot(): Snapshot {
  return snapshotOf(useSession.getState());
}

/** Shows a snapshot in place of the document, as a change that can be undone. */
export async function openSnapshot(
  { document, view }: Snapshot,
  label: string,
  from: Origin = 'file',
  name?: string,
): Promise<void> {
  const shown = await placed(document, view);
  await editsMade();
  const sheet = freshSheet(from, shown, name);
  change((session) => opened(session, label, shown, sheet), ...viewedAs(view));
  if (shown.lesson) (await turning()).showLesson();
  currentViewport()?.open();
}

const turning = latePart(() => import('../lesson/turning'), wording.whatTurnsThePagesOf);

// What reads an example's text is no part of the first load.
const reader = latePart(
  () => import('../../file/examples/example-document'),
  wording.whatReadsExamples,
);

/** Shows an example in place of the document, by its convention, as a change that can be undone. */
export async function openExample(example: Example): Promise<void> {
  const { documentOfExample } = await reader();
  await editsMade();
  const { convention } = currentDocument();
  const document = setConvention(documentOfExample(example, stageNow()), convention);
  openDocument(wording.open(example.title), document, 'example', example.title);
  pause();
  select([]);
  goToOpening();
  currentViewport()?.open();
}
