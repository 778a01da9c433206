import { type Kinds, readWork } from '../kinds/kinds';
import type { Contents, Work } from '../kinds/work';
import { parseJson } from '../schema/parse-json';
import { refused } from '../schema/refused';

/** Reads what `encodeJson` wrote. @throws FileError */
export function decodeJson<C = Contents>(text: string, known?: Kinds<C>): Work<C> {
  const data = parseJson(text, 'file');
  if (data.format !== 'wengert') {
    throw refused({ kind: 'another program’s file' });
  }
  return readWork(data, 'file', known);
}
