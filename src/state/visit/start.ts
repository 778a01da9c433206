import type { Snapshot } from '../../document/document';
import { paperDocument } from '../../file/examples/paper-document';
import { goToOpening } from '../playback/playback';
import { startedWith } from '../session/history';
import { viewedAs } from '../session/snapshot';
import { startWith } from '../stores/document-store';
import { complain } from '../stores/notices';
import { change } from '../stores/session-store';
import { placed } from './placing';

/**
 * Starts with the visitor's own work, or with the paper's example when there is none. That it can't be
 * read is told.
 * @param load reads the work; null when there is none.
 */
export async function startWork(load: () => Promise<Snapshot | null>): Promise<void> {
  const work = await load().catch((error: unknown) => {
    complain('The work you left here can’t be read.', `Wengert starts anew. (${String(error)})`);
    return null;
  });
  if (work) {
    const document = await placed(work.document);
    change((session) => startedWith(session, document), ...viewedAs(work.view));
  } else {
    startWith(paperDocument);
    goToOpening();
  }
}
