import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/export', {
  theBrowserDidNotLet: 'The browser did not let Wengert write to the clipboard.',
});
