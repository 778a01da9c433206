import { limits } from '../../core/limits';
import { type Contents, toTextData, type Work, type WrittenKinds } from '../kinds/work';
import { writeSpecial } from '../schema/numbers';
import { tooMuch } from '../schema/too-much';

/** Characters up to which a file is laid out for people to read, which makes it half as long again. */
export const READABLE = 2 ** 20;

/** What the file of a document holds. */
export function fileData<C = Contents>(work: Work<NoInfer<C>>, known?: WrittenKinds<C>) {
  return { format: 'wengert', ...toTextData(work, known) };
}

/** A document as the text of a JSON file. @throws FileError when it is longer than is read again. */
export function encodeJson<C = Contents>(work: Work<NoInfer<C>>, known?: WrittenKinds<C>): string {
  const data = fileData(work, known);
  const close = JSON.stringify(data, writeSpecial);
  const text = close.length > READABLE ? close : JSON.stringify(data, writeSpecial, 1);
  if (text.length < limits.file) return `${text}\n`;
  throw tooMuch({ kind: 'too much for a file', length: text.length, most: limits.file });
}
