import type { Snapshot } from '../../document/document';
import { titleOf } from '../../document/title';
import { readWork } from '../kinds/kinds';
import { toData, workOf } from '../kinds/work';
import { counted, versionPrefix } from './keys';
import type { Shelf } from './shelf';
import { attempt, StorageError } from './storage-error';

/** A document as it once was, kept by a name. */
export interface Version {
  readonly key: string;
  readonly name: string;
  readonly at: number;
}

/** Keeps a document as it is now by a name. */
export async function keepVersion(
  { store, world }: Shelf,
  id: string,
  name: string,
  content: Snapshot,
): Promise<Version> {
  const at = world.now();
  const key = `${versionPrefix(id)}${counted(at)} ${world.freshId()}`;
  const value = { name: titleOf(name), at, data: toData(workOf(content)) };
  await attempt(() => store.set({ [key]: value }), 'not kept');
  return { key, name: value.name, at };
}

/** The versions of a document, newest first. */
export async function versionsOf({ store }: Shelf, id: string): Promise<readonly Version[]> {
  const entries = await attempt(() => store.entries(versionPrefix(id)), 'not given back');
  return entries
    .map(([key, value]) => {
      const { name, at } = (value ?? {}) as Readonly<Record<string, unknown>>;
      return { key, name: typeof name === 'string' ? name : '', at: Number(at) || 0 };
    })
    .reverse();
}

/** A version as it was. @throws FileError */
export async function readVersion({ store }: Shelf, key: string): Promise<Snapshot> {
  const value = await attempt(() => store.get(key), 'not given back');
  if (value === undefined) throw new StorageError({ kind: 'gone' });
  const { data } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return readWork(data, 'saved work').content;
}

/** Forgets a version. */
export async function deleteVersion({ store }: Shelf, key: string): Promise<void> {
  await attempt(() => store.set({ [key]: undefined }), 'not kept');
}
