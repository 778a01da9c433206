import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('share', {
  nothingToShareYetThe: 'Nothing to share yet: the graph is empty.',
  copyALinkThatHolds: 'Copy a link that holds all of this',
});
