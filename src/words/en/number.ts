import { quoted } from './quoted';

/** A number that a float64 can't hold. */
export function numberTooLarge(text: string): { readonly message: string; readonly mend: string } {
  return {
    message: `The number ${quoted(text)} is too large`,
    mend: 'The largest number is about 1.8e308; infinity is written inf.',
  };
}
