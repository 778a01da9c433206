import type { ReactNode } from 'react';
import { statements } from '../../words/en/program';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('transform', {
  whatAsksWhatToDifferentiate: 'What asks what to differentiate',
  whatSimplifiesStepByStep: 'What simplifies step by step',
  whatDifferentiatesAndSimplifies: 'What differentiates and simplifies',
  program: 'Program',
  statements: (count: number) => statements(count),
  whatToDifferentiate: 'What to differentiate',
  stepByStep: 'Step by step',
  adjointProgram: 'Adjoint program',
  ofFormula: (formula: ReactNode) => [' of ', formula],
  order: (count: string, order: number) => `${count} · order ${order}`,
});
