import { worded } from '../../words/worded';

/** What `settings` says. */
export const wording = worded('settings', {
  theme: 'Theme',
});
