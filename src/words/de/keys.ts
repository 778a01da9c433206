import type * as english from '../en/keys';

/** The same in German. */
export const keysTexts: typeof english.keysTexts = {
  title: 'Tastenkürzel',
  player: 'Wiedergabe',
  presenting: 'Beim Präsentieren',
  editing: 'Bearbeiten',
  everywhere: 'Überall',
  canvas: 'Auf der Zeichenfläche und in der Gliederung',
  none: 'keine',
  press: 'Tasten drücken …',
  giveBack: 'Alle Tasten wie zu Beginn',
  keyOf: ({ command, keys }) => `Taste für „${command}“: ${keys}`,
  howTo:
    'Zum Ändern auf eine Taste klicken: dann die neue drücken, Entf für keine, oder Esc, um sie zu lassen.',
  typed: 'Buchstaben und Ziffern werden getippt: mit Strg, ⌘ oder Alt drücken.',
  given: ({ command, keys }) => `${command}: ${keys}`,
  taken: ({ from }) => `${from} hat keine Taste mehr`,
};
