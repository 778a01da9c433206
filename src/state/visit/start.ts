import type { Document, Snapshot } from '../../document/document';
import { paperDocument } from '../../file/examples/paper-document';
import { FileError } from '../../file/schema/file-error';
import { placed } from '../keep/placing';
import { goToOpening } from '../playback/playback';
import { startedWith } from '../session/history';
import type { History } from '../session/session';
import { freshSheet } from '../session/sheet';
import { viewedAs } from '../session/snapshot';
import { startWith } from '../stores/document-store';
import { complain } from '../stores/notices';
import { change } from '../stores/session-store';
import { wording } from './words';

/** What a visit begins with: a document, and what is known of what it is kept as and of its past. */
export interface Start extends Snapshot {
  readonly document: Document;
  readonly kept?: Pick<History, 'sheet' | 'past' | 'future'>;
}

/**
 * Starts with the visitor's own work, or with the paper's example when there is none. That it can't be
 * read is told.
 * @param load reads the work; null when there is none.
 * @param again tries once more to read it, for somebody who asks for that.
 * @returns whether there was nothing to go on with.
 */
export async function startWork(
  load: () => Promise<Start | null>,
  again: () => void = () => {},
): Promise<boolean> {
  let anew = true;
  try {
    const work = await load();
    if (work) {
      await startFrom(work);
      return false;
    }
  } catch (error) {
    anew = false;
    // That may be what shows it, too: what lays out its nodes comes later.
    tellUnread(error, again);
  }
  startWith(paperDocument);
  goToOpening();
  return anew;
}

/** Begins with a document, as it was left. */
export async function startFrom({ document, view, kept }: Start): Promise<void> {
  const shown = await placed(document, view);
  const sheet = kept?.sheet ?? freshSheet('new', null);
  change((session) => startedWith(session, shown, sheet, kept), ...viewedAs(view));
}

/** Says that what was left can't be read, and what becomes of it. */
export function tellUnread(error: unknown, again: () => void): void {
  const why = error instanceof Error ? error.message : String(error);
  if (error instanceof FileError) {
    complain(wording.theWorkYouLeftHere, wording.wengertStartsAnewBesideIt(why));
    return;
  }
  complain(wording.whatThisBrowserKeepsFor, wording.itStaysAsItIs(why), {
    label: wording.tryAgain,
    run: again,
  });
}
