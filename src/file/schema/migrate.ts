import type { Source } from '../../words/en/file';
import { refused } from './refused';
import { VERSION } from './version';

/** Turns data of one version into data of the next. The data is not validated yet. */
export type Migration = (
  data: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/** The first turns version 1 into version 2, and so on: there is one for every version but the newest. */
const MIGRATIONS: readonly Migration[] = [];

/**
 * Brings data of any older version up to the newest, one version at a time.
 * @throws FileError when the version is newer than the newest known, or none at all.
 */
export function migrate(
  data: Readonly<Record<string, unknown>>,
  source: Source,
  migrations: readonly Migration[] = MIGRATIONS,
): Readonly<Record<string, unknown>> {
  const newest = migrations.length + 1;
  const version = readVersion(data.version, source, newest);
  let current = data;
  for (const step of migrations.slice(version - 1)) current = step(current);
  return { ...current, version: newest };
}

/** @throws FileError as `migrate` does. */
export function readVersion(version: unknown, source: Source, newest = VERSION): number {
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    throw refused({ kind: 'no version', source });
  }
  if (version > newest) {
    throw refused({ kind: 'newer version', source, version, newest });
  }
  return version;
}
