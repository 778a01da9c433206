import {
  deleteVersion as forgetVersion,
  keepVersion as keep,
  readVersion,
  type Version,
  versionsOf as versionsIn,
} from '../../file/storage/versions';
import { theKeeper } from '../keep/going-on';
import { placed } from '../keep/placing';
import { editsMade } from '../loading/unmade';
import { forked } from '../session/history';
import { useDocument } from '../stores/document-store';
import { change } from '../stores/session-store';
import { tellChange } from './changes';
import { goBackTo, openGraph, shownNow, theShelf } from './graphs';
import { wording } from './words';

/** Keeps the graph that is shown as it is now by a name. @throws StorageError */
export async function keepVersion(name: string): Promise<Version> {
  await editsMade();
  const { sheet } = useDocument.getState();
  // What has a version is worth keeping, even if nothing else was done with it.
  change((session) => forked(session, { ...sheet, opened: null }));
  await theKeeper().saved();
  const version = await keep(theShelf(), sheet.id, name, shownNow());
  tellChange();
  return version;
}

/** The versions of a graph, newest first. @throws StorageError */
export function versionsOf(id: string): Promise<readonly Version[]> {
  return versionsIn(theShelf(), id);
}

/** Goes back to a version, as an edit; opens its graph first where it is another. @throws FileError, StorageError */
export async function openVersion(id: string, { key, name }: Version): Promise<void> {
  const { document, view } = await readVersion(theShelf(), key);
  await editsMade();
  await openGraph(id);
  await goBackTo(wording.goBackTo(name), { document: await placed(document), view });
}

export async function deleteVersion({ key }: Version): Promise<void> {
  await forgetVersion(theShelf(), key);
  tellChange();
}
