import { worded } from '../../../words/worded';

/** What `canvas/notes` says. */
export const wording = worded('canvas/notes', {
  textOfTheNote: 'Text of the note',
  formulasStandBetweenDollarSigns: 'Formulas stand between dollar signs. Escape ends the writing.',
  aNoteWithX: 'A note, with $x^2$',
  keptSelected: 'Kept selected',
  noLongerSelected: 'No longer selected',
  note: (text: string) => `Note: ${text}`,
  pointsAt: (names: string) => `points at ${names}`,
  writeOnTheNote: 'Write on the note',
  pointTo: 'Point to…',
  deleteTheNote: 'Delete the note',
  thereIsNoNodeThere: 'There is no node there',
  takeItsArrowAway: 'take its arrow away',
  whatShouldTheNotePoint: 'What should the note point to?',
  typeToFind: 'Type to find',
});
