import { worded } from '../../../words/worded';

/** What `parts/prose` says. */
export const wording = worded('parts/prose', {
  formula: 'formula',
});
