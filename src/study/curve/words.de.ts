import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  sumOf: (output) => `Summe von ${output}`,
};
