import { worded } from '../../words/worded';

/** What is said of answers that can't be read. */
export const wording = worded('classroom/answer', {
  theName: 'the name',
  notOneNumber: 'This is not one number.',
});
