import type { ProblemOf } from '../problem';
import { worded } from '../worded';
import { wholeNumber } from './grammar';

/** What is too much to be written, since it would not be read again. */
export const writingWords = worded('said/writing', {
  'too much for a link': ({ length, most }: { length: number; most: number }) =>
    `This graph is too large for a link: it would have ${wholeNumber(length)} characters, and a link takes ${wholeNumber(most)}; save it to a file.`,
  'too much for a file': ({ length, most }: { length: number; most: number }) =>
    `This graph is too large for a file: it would have ${wholeNumber(length)} characters, and a file takes ${wholeNumber(most)}; make its arrays smaller.`,
});

export type WritingProblem = ProblemOf<typeof writingWords>;
