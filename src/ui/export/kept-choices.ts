import * as v from 'valibot';
import { blankChoices } from '../../figure/blanks';

const flag = v.boolean();
const keptSchema = v.object({
  kind: v.picklist(['page', 'worksheet']),
  size: v.picklist(['a4', 'letter']),
  landscape: flag,
  graph: flag,
  table: flag,
  /** Whether the link stands at the foot, with its code at the head. */
  link: flag,
  /** Which cells a worksheet leaves blank. */
  blank: v.picklist(blankChoices),
  /** Whether the answers follow the worksheet. */
  answers: flag,
});

/** What is printed and how, as it was chosen last in this browser. */
export type KeptChoices = Readonly<v.InferOutput<typeof keptSchema>>;

/** What a text that was kept says; null for anything else. */
export function keptChoices(text: string | null): KeptChoices | null {
  try {
    const read = v.safeParse(keptSchema, JSON.parse(text ?? ''));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
