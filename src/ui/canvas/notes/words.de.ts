import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  textOfTheNote: 'Text der Notiz',
  formulasStandBetweenDollarSigns:
    'Formeln stehen zwischen Dollarzeichen. Esc beendet das Schreiben.',
  aNoteWithX: 'Eine Notiz, mit $x^2$',
  keptSelected: 'In der Auswahl behalten',
  noLongerSelected: 'Nicht mehr ausgewählt',
  note: (text) => `Notiz: ${text}`,
  pointsAt: (names) => `zeigt auf ${names}`,
  writeOnTheNote: 'Auf der Notiz schreiben',
  pointTo: 'Zeigen auf …',
  deleteTheNote: 'Notiz löschen',
  thereIsNoNodeThere: 'Dort ist kein Knoten',
  takeItsArrowAway: 'den Pfeil entfernen',
  whatShouldTheNotePoint: 'Worauf soll die Notiz zeigen?',
  typeToFind: 'Tippen, um zu finden',
};
