import { worded } from '../../../words/worded';

/** What `parts/fields` says. */
export const wording = worded('parts/fields', {
  aWholeNumber: 'A whole number',
  aNumber: 'A number',
  from: (writeNumber: string) => ` from ${writeNumber}`,
  isExpected: (what: string, from: string, bounded: boolean, writeNumber: string) =>
    `${what}${from}${bounded ? ` to ${writeNumber}` : ''} is expected`,
});
