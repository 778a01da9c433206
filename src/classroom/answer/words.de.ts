import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  theName: 'der Name',
  notOneNumber: 'Das ist nicht eine einzelne Zahl.',
};
