import { worded } from '../../words/worded';

/** What `settings` says when it is asked for. */
export const wording = worded('settings/late', {
  languageOfTheInterface: 'Language of the interface',
  germanInPart:
    'German is there for the window, the canvas and the table; the rest, such as sentences of steps and messages, is in English still.',
  settings: 'Settings',
});
