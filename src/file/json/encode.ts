import { finished } from '../../core/finished';
import { limits } from '../../core/limits';
import { type Contents, toTextData, type Work, type WrittenKinds } from '../kinds/work';
import { writeSpecial } from '../schema/numbers';
import { tooMuch } from '../schema/too-much';
import { jsonParts } from './parts';

/** Characters up to which a file is laid out for people to read, which makes it half as long again. */
const READABLE = 2 ** 20;

/** A document as the text of a JSON file. @throws FileError when it is longer than is read again. */
export function encodeJson<C = Contents>(work: Work<NoInfer<C>>, known?: WrittenKinds<C>): string {
  return finished(encodingJson(work, known)).join('');
}

/**
 * The same, done part by part, as parts of the text one after the other.
 * @throws FileError as `encodeJson` does.
 */
export function* encodingJson<C = Contents>(
  work: Work<NoInfer<C>>,
  known?: WrittenKinds<C>,
): Generator<undefined, readonly string[], undefined> {
  const data = { format: 'wengert', ...toTextData(work, known) };
  const parts: string[] = [];
  let length = 0;
  for (const part of jsonParts(data)) {
    parts.push(part);
    length += part.length;
    if (length >= limits.file) break;
    yield undefined;
  }
  if (length >= limits.file) {
    throw tooMuch({ kind: 'too much for a file', length, most: limits.file });
  }
  return length > READABLE ? [...parts, '\n'] : [JSON.stringify(data, writeSpecial, 1), '\n'];
}
