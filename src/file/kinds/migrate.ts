import type { Source } from '../../words/en/file';
import { refused } from '../schema/refused';
import type { Data, Migration } from './kind';

/**
 * Brings data of any older version up to the newest, one version at a time.
 * @param migrations one for every version but the newest.
 * @throws FileError when the version is newer than the newest known, or none at all.
 */
export function migrate(data: Data, source: Source, migrations: readonly Migration[] = []): Data {
  const newest = migrations.length + 1;
  const version = readVersion(data.version, source, newest);
  let current = data;
  for (const step of migrations.slice(version - 1)) current = step(current);
  return { ...current, version: newest };
}

/** @throws FileError as `migrate` does. */
export function readVersion(version: unknown, source: Source, newest: number): number {
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    throw refused({ kind: 'no version', source });
  }
  if (version > newest) {
    throw refused({ kind: 'newer version', source, version, newest });
  }
  return version;
}
