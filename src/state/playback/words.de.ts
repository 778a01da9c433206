import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  chooseThePassOf: (name, place) => `den Durchlauf von ${name}${place} wählen`,
};
