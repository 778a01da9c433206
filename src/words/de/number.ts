import type * as english from '../en/number';
import { quoted } from './quoted';

/** The same in German. */
export const numberWords: typeof english.numberWords = {
  'number too large': ({ text }) => ({
    message: `Die Zahl ${quoted(text)} ist zu groß`,
    mend: 'Die größte Zahl ist etwa 1.8e308; unendlich schreibt man inf.',
  }),
};
