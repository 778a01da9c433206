import type { Snapshot } from '../../document/document';
import { shownIn } from '../journal/timeline';
import { readWork } from '../kinds/kinds';
import { writeSpecial } from '../schema/numbers';
import { headKey, partsOf, unreadable } from './keys';
import type { Shelf } from './shelf';
import { attempt, StorageError } from './storage-error';

/** All that is stored of a copy that can't be read, as the text of a JSON file. */
export async function rawText({ store }: Shelf, key: string): Promise<string> {
  const id = key.slice(unreadable.length);
  const found = await attempt(
    () => Promise.all([store.get(key), store.get(headKey(id)), store.entries(partsOf(id))]),
    'not given back',
  );
  const [copy, head, parts] = found;
  const all = { format: 'wengert-unreadable', copy, head, parts: Object.fromEntries(parts) };
  return `${JSON.stringify(all, writeSpecial, 1)}\n`;
}

/**
 * Reads a copy that could not be read before; it is then listed like any other.
 * @throws FileError where it still can't be.
 */
export async function readAgain(shelf: Shelf, key: string): Promise<Snapshot> {
  const { store } = shelf;
  const id = key.slice(unreadable.length);
  const copy = await attempt(() => store.get(key), 'not given back');
  if (copy === undefined) throw new StorageError({ kind: 'gone' });
  const { data } = copy as { readonly data?: unknown };
  if (data !== undefined) {
    const snapshot = readWork(data, 'saved work').content;
    await attempt(() => store.set({ [key]: undefined }), 'not kept');
    return snapshot;
  }
  const { timeline, view } = await shelf.open(id);
  await attempt(() => store.set({ [key]: undefined }), 'not kept');
  return { document: shownIn(timeline), view };
}
