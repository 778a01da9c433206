import type { Document } from '../../document/document';
import { FileError } from '../../file/schema/file-error';
import { placed } from '../keep/placing';
import { tellFault } from '../loading/attempt';
import { latePart, PartError } from '../loading/late-part';
import { opened } from '../session/history';
import { freshSheet } from '../session/sheet';
import { isWork, viewedAs } from '../session/snapshot';
import { undo } from '../stores/document-store';
import { complain } from '../stores/notices';
import { change, useSession } from '../stores/session-store';
import { currentViewport } from '../stores/viewport';
import { currentSnapshot } from './opening';

// Links are no part of the first load.
const links = latePart(() => import('../../file/link/link'), 'What reads and writes links');
const automatic = latePart(() => import('../../layout/automatic'), 'What lays out graphs');
const reading = latePart(() => import('../../file/reading/reading'), 'What reads and writes links');

/** What of an address reproduces what is seen now. */
export async function currentFragment(): Promise<string> {
  const snapshot = currentSnapshot();
  const { primal } = snapshot.document;
  const { withoutAutomaticPlaces } = await automatic();
  // What is written beside nodes stays beside them.
  const lean = (of: Document) => (of.notes ? of : withoutAutomaticPlaces(of));
  const document = {
    ...lean(snapshot.document),
    primal: primal && lean(primal),
  };
  return (await links()).encodeLink({ kind: 'graph', content: { ...snapshot, document } });
}

/**
 * Opens what a link holds over what is there, as a change that can be undone. Without a link, what one
 * brought and nothing was done with gives way to what was there before.
 * @returns whether the address tells of what is there; what can't be read is told, and where that is for
 * want of a part of the app, it is offered to try again.
 */
export async function openFragment(fragment: string): Promise<boolean> {
  if (fragment === '') {
    if (!isWork(useSession.getState())) undo();
    return true;
  }
  try {
    const { content } = await (await reading()).readLink(fragment);
    const { document: read, view } = content;
    const linked = await placed(read, view);
    const sheet = freshSheet('link', linked);
    change((session) => opened(session, 'open the link', linked, sheet), ...viewedAs(view));
    currentViewport()?.open();
    return true;
  } catch (error) {
    if (error instanceof PartError) tellFault(error, () => void openFragment(fragment));
    else if (error instanceof FileError) complain(error.message, 'What you had is still here.');
    else throw error;
    return false;
  }
}

/** Whether a text may be a link of Wengert's, or hold one: an address with a fragment, or a fragment. */
export function looksLikeLink(text: string): boolean {
  return /:\/\/\S*(?:#|%23)[\w%-]{8}/i.test(text) || /^\s*#?[01][\w-]{15,}\s*$/.test(text);
}
