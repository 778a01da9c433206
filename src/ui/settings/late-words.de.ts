import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  germanInPart:
    'Deutsch ist das meiste; Teile von Programmen, Training und Aufgaben und einzelne Wörter sind noch englisch.',
  settings: 'Einstellungen',
  languageOfTheInterface: 'Sprache der Oberfläche',
};
