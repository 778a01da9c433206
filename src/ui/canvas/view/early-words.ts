import { worded } from '../../../words/worded';

/** What `canvas/view` says as soon as it is drawn. */
export const wording = worded('canvas/view/early', {
  actions: 'Actions',
});
