import { worded } from '../../words/worded';

/** What forms of a matrix of derivatives are good for. */
export const wording = worded('study/jacobian', {
  asShown: 'for math mode, digits as shown',
  inFull: 'for spreadsheets, digits in full',
});
