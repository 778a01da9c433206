import { counted } from '../../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  showAllOf: (name) => `${name} ganz zeigen`,
  fold: (name) => `${name} zusammenklappen`,
  whatFolds: 'Das Zusammenklappen',
  open: (name) => `${name} öffnen`,
  notComputedYet: 'noch nicht berechnet',
  theRows: 'Die Zeilen',
  evaluationTrace: 'Auswertungsspur',
  andMoreNumbers: (count) => `… und ${counted(count, 'weitere Zahl', 'weitere Zahlen')}`,
};
