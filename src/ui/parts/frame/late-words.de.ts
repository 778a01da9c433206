import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  dHarrisonABriefIntroduction:
    'D. Harrison, A Brief Introduction to Automatic Differentiation for Machine Learning',
  harrisonSection: (section) => `(Harrison, Abschnitt ${section})`,
  compute: 'Berechnen',
  nothingToDifferentiateYet: 'Noch nichts abzuleiten',
  nothingToDifferentiateBy: 'Nichts, wonach abzuleiten wäre',
  addAnInput: (input) => `Eine Eingabe hinzufügen: ${input}`,
  scrolling: (caption) => `${caption}, rollbar`,
};
