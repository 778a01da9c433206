import { worded } from '../../../words/worded';

/** What `parts/settings` says. */
export const wording = worded('parts/settings', {
  light: 'Light',
  dark: 'Dark',
  asTheSystem: 'As the system',
});
