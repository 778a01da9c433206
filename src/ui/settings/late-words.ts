import { worded } from '../../words/worded';

/** What `settings` says when it is asked for. */
export const wording = worded('settings/late', {
  languageOfTheInterface: 'Language of the interface',
  germanInPart:
    'German is there for most; parts of programs, training and assignments, and single words, are in English still.',
  settings: 'Settings',
});
