import { counted } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `canvas/node` says when it is asked for. */
export const wording = worded('canvas/node/late', {
  fold: 'fold',
  name: 'Name',
  result: (count: number) => counted(count, 'result'),
});
