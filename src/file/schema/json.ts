import type { Snapshot } from '../../document/document';
import { FileError, type Source } from './file-error';
import { readSnapshot } from './schema';

/** Characters of a file that are read at all. */
const LONGEST = 16 * 1024 * 1024;

/** Reads what `encodeJson` wrote. @throws FileError */
export function decodeJson(text: string): Snapshot {
  const data = parseJson(text, 'file');
  if (data.format !== 'wengert') {
    throw new FileError('This file is not one of Wengert’s; choose one that Wengert saved.');
  }
  return readSnapshot(data, 'file');
}

/** An object from JSON nobody vouches for. @throws FileError */
export function parseJson(text: string, source: Source): Readonly<Record<string, unknown>> {
  if (text.length > LONGEST) {
    throw new FileError(`This ${source} is too large; Wengert reads up to 16 million characters.`);
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
  throw new FileError(`This ${source} holds no graph; choose something that Wengert made.`);
}
