import { listed as englishList, wholeNumber as englishNumber } from './en/grammar';
import { worded } from './worded';

/** Lists and whole numbers as the language that is spoken has them. */
export const wording = worded('grammar', {
  listed: (words: readonly string[], joint: 'and' | 'or' = 'and') => englishList(words, joint),
  wholeNumber: (count: number) => englishNumber(count),
});

export const { listed, wholeNumber } = wording;
