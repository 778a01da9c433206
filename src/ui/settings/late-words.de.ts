import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  germanInPart:
    'Deutsch sind Fenster, Zeichenfläche und Tabelle; das Übrige, etwa Sätze zu Schritten und Meldungen, ist noch englisch.',
  settings: 'Einstellungen',
  languageOfTheInterface: 'Sprache der Oberfläche',
};
