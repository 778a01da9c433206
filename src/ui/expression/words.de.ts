import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  formula: 'Formel',
  expression: 'Ausdruck',
  howItIsRead: 'Wie er gelesen wird',
  typesetFormula: 'Gesetzte Formel',
  tooLongToTypesetIn: 'Zu lang, um in einer Zeile gesetzt zu werden.',
  ofTheLastReadableText: 'des letzten Textes, der sich lesen ließ',
  ofTheLastCompleteGraph: 'des letzten Graphen, der vollständig war',
  thisGraphIsTooLarge: 'dieser Graph ist zu groß, um als Text geschrieben zu werden',
  suchAsLnX1X1: 'etwa ln(x1) + x1*x2 - sin(x2)',
  noOutputIsCompleteYet: 'noch ist keine Ausgabe vollständig',
  whatWritesExpressions: 'Das Schreiben von Ausdrücken',
  whatReadsExpressions: 'Das Lesen von Ausdrücken',
};
