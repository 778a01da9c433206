import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  nothingToShareYetThe: 'Noch nichts zu teilen: Der Graph ist leer.',
  copyALinkThatHolds: 'Einen Link kopieren, der all dies enthält',
};
