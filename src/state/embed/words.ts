import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/embed', {
  whatWengertIsInA: 'What Wengert is in a frame',
});
