import { worded } from '../../../words/worded';

/** What `trace/panel` says when it is asked for. */
export const wording = worded('trace/panel/late', {
  nothingToPresentYet: 'Nothing to present yet',
  theGraphIsEmpty: 'The graph is empty.',
});
