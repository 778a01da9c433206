import { worded } from '../../../words/worded';

/** What `parts/fields` says. */
export const wording = worded('parts/fields', {
  aWholeNumber: 'A whole number',
  aNumber: 'A number',
  fromNumber: (writeNumber: string) => ` from ${writeNumber}`,
  rangeIsExpected: (what: string, from: string, bounded: boolean, writeNumber: string) =>
    `${what}${from}${bounded ? ` to ${writeNumber}` : ''} is expected`,
});
