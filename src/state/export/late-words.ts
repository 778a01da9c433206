import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/export/late', {
  wengertFile: 'Wengert file',
  opensHereAgain: 'opens here again',
});
