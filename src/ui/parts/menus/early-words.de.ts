import type { wording as english } from './early-words';

/** The same in German. */
export const wording: typeof english = {
  nothingFound: 'Nichts gefunden',
  found: (count) => `${count} gefunden`,
  search: 'Suchen',
  nothingIsCalled: (query) => `Nichts heißt „${query}“.`,
};
