import { worded } from '../../../words/worded';

/** What `canvas/wire` says. */
export const wording = worded('canvas/wire', {
  whatSaysWhatTravelsA: 'What says what travels a wire',
  whatSaysHowAWire: 'What says how a wire stretches what it carries',
});
