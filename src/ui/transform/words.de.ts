import { statements } from '../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  whatAsksWhatToDifferentiate: 'Die Frage, was abzuleiten ist',
  whatSimplifiesStepByStep: 'Das schrittweise Vereinfachen',
  whatDifferentiatesAndSimplifies: 'Das Ableiten und Vereinfachen',
  program: 'Programm',
  statements: (count) => statements(count),
  whatToDifferentiate: 'Was abzuleiten ist',
  stepByStep: 'Schrittweise',
  adjointProgram: 'Adjungiertes Programm',
  ofFormula: (formula) => [' von ', formula],
  order: (count, order) => `${count} · Ordnung ${order}`,
};
