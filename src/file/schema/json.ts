import type { Snapshot } from '../../document/document';
import type { Source } from '../../words/en/file';
import { refused } from './refused';
import { readSnapshot } from './schema';

/** Characters of a file that are read at all. */
const LONGEST = 16 * 1024 * 1024;

/** Reads what `encodeJson` wrote. @throws FileError */
export function decodeJson(text: string): Snapshot {
  const data = parseJson(text, 'file');
  if (data.format !== 'wengert') {
    throw refused({ kind: 'another program’s file' });
  }
  return readSnapshot(data, 'file');
}

/** An object from JSON nobody vouches for. @throws FileError */
export function parseJson(text: string, source: Source): Readonly<Record<string, unknown>> {
  if (text.length > LONGEST) {
    throw refused({ kind: 'too large', source });
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    data = null;
  }
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    return data as Readonly<Record<string, unknown>>;
  }
  throw refused({ kind: 'no data', source });
}
