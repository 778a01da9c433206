import { type ProblemOf, said } from '../problem';

/** Why a database is not opened or written. */
export const databaseWords = {
  'open elsewhere': () => 'another tab holds an older database open',
  undone: () => 'the write was undone',
};

export type DatabaseProblem = ProblemOf<typeof databaseWords>;

/** What the browser does not do with the work it stores, in one sentence. */
export const storageWords = {
  'not kept': ({ cause }: Caused) => `The browser did not keep your work: ${causeOf(cause)}.`,
  'not given back': ({ cause }: Caused) =>
    `The browser did not give back your work: ${causeOf(cause)}.`,
};

export type StorageProblem = ProblemOf<typeof storageWords>;

interface Caused {
  /** A problem of ours, or what the browser says, in a language of its own. */
  readonly cause: DatabaseProblem | string;
}

function causeOf(cause: DatabaseProblem | string): string {
  const message = typeof cause === 'string' ? cause : said(databaseWords, cause).message;
  return message.replace(/\.$/, '');
}
