import { worded } from '../../words/worded';

/** What `settings` says when it is asked for. */
export const wording = worded('settings/late', {
  languageOfTheInterface: 'Language of the interface',
  settings: 'Settings',
});
