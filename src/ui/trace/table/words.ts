import { worded } from '../../../words/worded';

/** What `trace/table` says. */
export const wording = worded('trace/table', {
  showAllOf: (name: string) => `Show all of ${name}`,
  fold: (name: string) => `Fold ${name}`,
  whatFolds: 'What folds',
  open: (name: string) => `Open ${name}`,
  notComputedYet: 'not computed yet',
  theRows: 'The rows',
  evaluationTrace: 'Evaluation trace',
  andMoreNumbers: (count: number) => `… and ${count} more numbers`,
});
