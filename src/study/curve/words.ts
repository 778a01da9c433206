import { worded } from '../../words/worded';

/** What parts of an output are called. */
export const wording = worded('study/curve', {
  sumOf: (output: string) => `sum of ${output}`,
});
