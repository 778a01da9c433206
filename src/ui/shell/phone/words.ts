import { worded } from '../../../words/worded';

/** What `shell/phone` says. */
export const wording = worded('shell/phone', {
  about: (name: string) => `About ${name}`,
  whatCanBeDone: 'What can be done',
  close: 'Close',
  currentRow: 'Current row',
  showItInTheTrace: 'Show it in the trace',
});
