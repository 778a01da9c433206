import { limits } from '../../core/limits';
import type { Contents, Work, WrittenKinds } from '../kinds/work';
import { writeSpecial } from '../schema/numbers';
import { tooMuch } from '../schema/too-much';
import { fileData, READABLE } from './encode';
import { jsonParts } from './parts';

/**
 * The text that `encodeJson` writes, done part by part, as its parts one after the other.
 * @throws FileError when it is longer than is read again.
 */
export function* encodingJson<C = Contents>(
  work: Work<NoInfer<C>>,
  known?: WrittenKinds<C>,
): Generator<undefined, readonly string[], undefined> {
  const data = fileData(work, known);
  const parts: string[] = [];
  let length = 0;
  for (const part of jsonParts(data)) {
    parts.push(part);
    length += part.length;
    if (length >= limits.file) {
      throw tooMuch({ kind: 'too much for a file', length, most: limits.file });
    }
    yield undefined;
  }
  return length > READABLE ? [...parts, '\n'] : [JSON.stringify(data, writeSpecial, 1), '\n'];
}
