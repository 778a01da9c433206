import { type ProblemOf, said } from '../problem';
import { worded } from '../worded';

/** Why the browser does not keep something or give it back, after a colon. */
export const databaseWords = worded('said/database', {
  full: () => 'there is no room left',
  forbidden: () => 'it is not allowed to',
  none: () => 'it has no storage for pages',
  closed: () => 'its storage was closed',
  undone: () => 'the write was undone',
  'open elsewhere': () => 'another tab holds an older database open',
  newer: () => 'a newer Wengert has been here; reload the page to get the newest',
  spoilt: () => 'its storage is damaged',
  silent: () => 'its storage does not answer',
  unknown: () => 'something went wrong in it',
});

export type DatabaseProblem = ProblemOf<typeof databaseWords>;

/** What the browser does not do with the work it stores, in one sentence. */
export const storageWords = worded('said/storage', {
  'not kept': ({ cause }: Caused) => `The browser did not keep your work: ${causeOf(cause)}.`,
  'not given back': ({ cause }: Caused) =>
    `The browser did not give back your work: ${causeOf(cause)}.`,
  overtaken: () => 'Another tab has changed this graph.',
  gone: () => 'This graph is not here any more.',
  held: () => 'This graph is open in another tab; close it there first.',
});

export type StorageProblem = ProblemOf<typeof storageWords>;

interface Caused {
  readonly cause: DatabaseProblem;
}

const causeOf = (cause: DatabaseProblem) => said(databaseWords, cause).message;
