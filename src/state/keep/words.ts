import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/keep', {
  whatLaysOutGraphs: 'What lays out graphs',
});
