import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  seed: 'Startwert · ',
  whatTypesetsFormulas: 'Das Setzen von Formeln',
  typeANumber: 'Eine Zahl eingeben',
  notANumberTry1e: 'Keine Zahl: etwa 2, −1e-3, 1/3, pi oder inf',
  mod: 'Mod',
  del: 'Entf',
  ctrl: 'Strg',
  plus: 'Plus',
};
