import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  found: 'Gefunden',
  palette: 'Palette',
  searchThePalette: 'Palette durchsuchen',
  search: 'Suchen',
  whatCanBeAdded: 'Was sich hinzufügen lässt',
  nothingByThatName: 'Nichts mit diesem Namen',
  foundCounted: (count) => `${count} gefunden`,
};
