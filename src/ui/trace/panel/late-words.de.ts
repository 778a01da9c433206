import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  nothingToPresentYet: 'Noch nichts zu präsentieren',
  theGraphIsEmpty: 'Der Graph ist leer.',
};
