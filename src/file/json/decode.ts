import { limits } from '../../core/limits';
import type { Source } from '../../words/en/file';
import { type Kinds, readWork } from '../kinds/kinds';
import type { Contents, Work } from '../kinds/work';
import { refused } from '../schema/refused';

/** Reads what `encodeJson` wrote. @throws FileError */
export function decodeJson<C = Contents>(text: string, known?: Kinds<C>): Work<C> {
  const data = parseJson(text, 'file');
  if (data.format !== 'wengert') {
    throw refused({ kind: 'another program’s file' });
  }
  return readWork(data, 'file', known);
}

/** An object from JSON nobody vouches for. @throws FileError */
export function parseJson(text: string, source: Source): Readonly<Record<string, unknown>> {
  if (text.length > limits.file) {
    throw refused({ kind: 'too large', source, most: limits.file });
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
