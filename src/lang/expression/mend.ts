import { mendWords } from '../../words/en/mend';
import type { Mend } from '../read/mend';
import type { TextRange } from './statement';

/** The mend that puts a text in place of what stands in a range. */
export function instead({ from, to }: TextRange, text: string, shown = text): Mend {
  return { label: mendWords.write({ text: shown }), from, to, text };
}

/** The mend that makes an input of a name, which then is one whatever its letters are. */
export function kept(name: string): Mend {
  return { label: mendWords.keep({ name }), from: 0, to: 0, text: `${name} = 1; ` };
}
