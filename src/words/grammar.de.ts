import { listed, wholeNumber } from './de/grammar';
import type { wording as english } from './grammar';

/** The same in German. */
export const wording: typeof english = {
  listed: (words, joint = 'and') => listed(words, joint === 'and' ? 'und' : 'oder'),
  wholeNumber,
};
