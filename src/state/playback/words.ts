import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/playback', {
  chooseThePassOf: (name: string, place: string) => `choose the pass of ${name}${place}`,
});
