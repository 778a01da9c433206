import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  settings: 'Einstellungen',
  languageOfTheInterface: 'Sprache der Oberfläche',
};
