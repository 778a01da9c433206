import { worded } from '../../../words/worded';

/** What `canvas/outline` says. */
export const wording = worded('canvas/outline', {
  set: (what: string) => `set ${what}`,
  whatFolds: 'What folds',
});
