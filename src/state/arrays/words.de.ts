import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  theValueIsAsIt: 'Der Wert ist, wie er war.',
  pasteInto: (what) => `in ${what} einfügen`,
  pastedANumber: 'Eine Zahl eingefügt',
  pastedAnArray: 'Ein Feld eingefügt',
  constant: 'Konstante',
};
