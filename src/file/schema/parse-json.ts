import { limits } from '../../core/limits';
import type { Source } from '../../words/en/file';
import { refused } from './refused';

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
