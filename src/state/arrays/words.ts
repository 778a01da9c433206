import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/arrays', {
  theValueIsAsIt: 'The value is as it was.',
  pasteInto: (what: string) => `paste into ${what}`,
  pastedANumber: 'Pasted a number',
  pastedAnArray: 'Pasted an array',
  constant: 'constant',
});
