import { plural } from '../words/en/grammar';
import { worded } from '../words/worded';

/** What stands on sheets beside formulas and numbers. */
export const wording = worded('figure', {
  andMore: (count: number) => `… and ${count} more ${plural(count, 'row', 'rows')}.`,
  answers: 'Answers',
  name: 'Name',
  date: 'Date',
});
