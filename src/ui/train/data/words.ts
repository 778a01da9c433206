import { counted, listed } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `train/data` says. */
export const wording = worded('train/data', {
  data: 'Data',
  nothingFlowsIn:
    'No input has the role data or target, so no row flows in: training makes the output small by its parameters alone, and an epoch is one update. Give inputs these roles in Build to learn from rows.',
  taken: (rows: number, features: number) =>
    `${counted(rows, 'row')} of ${counted(features, 'feature')} were taken.`,
  named: 'The first line names the columns.',
  unnamed: 'The first line is a row, so the columns are named by their places.',
  spread: (column: string, words: readonly string[]) =>
    `The words of ${column} became a column of 0 and 1 each: ${listed(words)}.`,
  classes: (names: readonly string[]) => `The last column says which class: ${listed(names)}.`,
  andMore: (count: number) => `${count} more`,
  leftOut: (rows: number) =>
    rows === 1
      ? 'One row was left out, since something in it is missing.'
      : `${rows} rows were left out, since something in them is missing.`,
  filledIn: (cells: number) =>
    `${counted(cells, 'missing cell')} of features ${cells === 1 ? 'was' : 'were'} filled in, numbers by the mean of their column, words by the most frequent one.`,
  missing: 'Rows in which a feature is missing',
  areLeftOut: 'are left out',
  areFilledIn: 'are filled in',
  undo: 'Undo takes all of it back.',
  normalised: 'What features were scaled by',
  feature: 'Feature',
  mean: 'Mean taken away',
  deviation: 'Divided by',
});
