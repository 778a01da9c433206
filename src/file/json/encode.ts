import { type Contents, toTextData, type Work, type WrittenKinds } from '../kinds/work';
import { writeSpecial } from '../schema/numbers';

/** A document as the text of a JSON file. */
export function encodeJson<C = Contents>(work: Work<NoInfer<C>>, known?: WrittenKinds<C>): string {
  const data = { format: 'wengert', ...toTextData(work, known) };
  return `${JSON.stringify(data, writeSpecial, 1)}\n`;
}
