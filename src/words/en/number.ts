import { worded } from '../worded';
import { quoted } from './quoted';

/** A number that a float64 can't hold. */
export const numberWords = worded('said/number', {
  'number too large': ({ text }: { text: string }) => ({
    message: `The number ${quoted(text)} is too large`,
    mend: 'The largest number is about 1.8e308; infinity is written inf.',
  }),
});
