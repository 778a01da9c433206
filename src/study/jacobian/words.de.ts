import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  asShown: 'für den Mathematikmodus, Ziffern wie gezeigt',
  inFull: 'für Tabellenkalkulationen, alle Ziffern',
};
