import type { Unreadable } from '../../file/storage/shelf';
import { rawText, readAgain } from '../../file/storage/unreadable';
import { saveFile } from '../export/save-file';
import { useShelf } from '../keep/shelf-store';
import { inform } from '../stores/notices';
import { openSnapshot } from '../visit/opening';
import { tellChange } from './changes';
import { theShelf } from './graphs';
import { wording } from './words';

const rawFile = { extension: 'json', mediaType: 'application/json' };

/** Gives all that is stored of a copy that can't be read to the browser to save as a file. */
export async function saveUnreadable({ key }: Unreadable): Promise<void> {
  const name = saveFile('wengert-unreadable', rawFile, await rawText(theShelf(), key));
  inform(wording.savedOneAs(name));
}

/** Opens a copy that could not be read before. @throws FileError where it still can't be; StorageError */
export async function tryUnreadable({ key }: Unreadable): Promise<void> {
  const snapshot = await readAgain(theShelf(), key);
  await openSnapshot(snapshot, wording.openWhatWasRecovered, 'copy');
  useShelf.setState(({ unreadable }) => ({ unreadable: Math.max(0, unreadable - 1) }));
  tellChange();
}

/** Deletes a copy that can't be read, for good. */
export async function deleteUnreadable({ key }: Unreadable): Promise<void> {
  await theShelf().forgetUnreadable(key);
  useShelf.setState(({ unreadable }) => ({ unreadable: Math.max(0, unreadable - 1) }));
  tellChange();
}
