import { counted } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `canvas/figure` says. */
export const wording = worded('canvas/figure', {
  result: (count: number) => counted(count, 'result'),
});
