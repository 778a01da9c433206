import type { ProblemOf } from '../problem';

/** What the browser does not do with the work it stores, in one sentence. */
export const storageWords = {
  'not kept': ({ cause }: { cause: string }) =>
    `The browser did not keep your work: ${cause.replace(/\.$/, '')}.`,
  'not given back': ({ cause }: { cause: string }) =>
    `The browser did not give back your work: ${cause.replace(/\.$/, '')}.`,
};

export type StorageProblem = ProblemOf<typeof storageWords>;
