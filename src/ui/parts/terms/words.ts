import { worded } from '../../../words/worded';

/** What `parts/terms` says. */
export const wording = worded('parts/terms', {
  theGlossary: 'The glossary',
});
