import { worded } from '../../../words/worded';

/** What `parts/tensor` says. */
export const wording = worded('parts/tensor', {
  whatShowsArrays: 'What shows arrays',
});
