import { worded } from '../../../words/worded';

/** What `parts/menus` says when it is asked for. */
export const wording = worded('parts/menus/late', {
  close: 'Close',
});
