import { worded } from '../worded';

/** What went wrong with work that was done elsewhere. */
export const workWords = worded('said/work', {
  'no sign': () => 'The worker that did it gives no sign any more.',
});
