import type { ReactNode } from 'react';
import { statements } from '../../words/en/program';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('transform/late', {
  differentiate: 'Differentiate',
  cancel: 'Cancel',
  differentiateThis: 'Differentiate this',
  output: 'Output',
  theGradientTimesAVector: 'the gradient times a vector',
  asOneNumber: 'As one number',
  oneElement: 'One element',
  itsSum: 'Its sum',
  timesAVector: 'Times a vector',
  thisDifferentiates: (formula: ReactNode, resultWords: string) => [
    'This differentiates ',
    formula,
    '. ',
    resultWords,
  ],
  simplification: 'Simplification',
  listingTheSteps: 'Listing the steps…',
  closeTheSteps: 'Close the steps',
  previousSimplification: 'Previous simplification',
  nextSimplification: 'Next simplification',
  next: 'Next',
  allSimplifications: 'All simplifications',
  all: 'All',
  steps: 'Steps',
  moreStepsAreListedWhen: 'More steps are listed when these are taken.',
  still: (before: number) => `still ${statements(before)}`,
  fromTo: (before: number, after: number) => `from ${before} to ${statements(after)}`,
  vFor: (listed2: string) => `v for ${listed2}`,
  andMoreAll: (count: number) => `and ${count} more, all 1`,
  nothingToSimplify: (before: number) => `Nothing to simplify: ${statements(before)}.`,
  andMore: (count: number) => `${count} and more`,
  now: (now: number | undefined) => `, now ${now}`,
  stepOf: (taken: number, all: string, before: number, after: number, reached: string) =>
    `Step ${taken} of ${all} · ${before} → ${statements(after)}${reached}`,
  noRuleAppliesAnyMore: 'No rule applies any more.',
  atPlace: (shortLabel: string) => ` at ${shortLabel}`,
  nextStep: (rule: string, place: string, description: string) =>
    `Next: ${rule}${place}: ${description}.`,
  theHessianOf: (differentiated: string) => `the Hessian of ${differentiated}`,
  hessianVectorProduct: (hessian: string) =>
    `What comes out is a Hessian-vector product: ${hessian} times v, a part for each input.`,
  sumOfRowsOfHessian: (by: string, hessian: string) =>
    `What comes out is the sum of the rows for ${by} in ${hessian}.`,
  hessianVectorProductOf: (hessian: string, by: string) =>
    `What comes out is a Hessian-vector product: ${hessian} times v, which is 0 but for ${by}.`,
  rowOfHessian: (hessian: string) =>
    `What comes out is a row of ${hessian}, a part for each input.`,
  whatComesOutIsIts: 'What comes out is its gradient, a part for each input.',
  theJacobianOf: (differentiated: string) => `the Jacobian of ${differentiated}`,
  sumOfRowsOfJacobian: (jacobian: string) =>
    `What comes out is the sum of the rows of ${jacobian}.`,
  whatComesOutIsV: (jacobian: string) => `What comes out is v times ${jacobian}.`,
  rowOfJacobian: (jacobian: string) =>
    `What comes out is a row of ${jacobian}, a part for each input.`,
});
