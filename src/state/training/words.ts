import { counted, listed, plural } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/training', {
  build: (title: string) => `build ${title}`,
  pressTrainAndWatchIt: (title: string) => `${title}: press Train, and watch it learn.`,
  aNetworkFor: (set: string | null) =>
    `A network for ${set?.replace(/^./, (letter) => letter.toLowerCase()) ?? 'own rows'}`,
  isTooLargeToLearn: (shown: string) => `${shown} is too large to learn from here.`,
  takeAPartOfIts: 'Take a part of its rows.',
  takeRowsOfYourOwn: 'take rows of your own',
  drawARow: 'draw a row',
  beginToDrawRows: 'begin to draw rows',
  rowsOfFeatures: (count: number, count2: number, header: boolean) =>
    `${counted(count, 'row')} of ${counted(count2, 'feature')}, ${header ? 'named by the first line' : 'without names'}`,
  theLastColumnSaysWhich: (count: number) => `the last column says which of ${count} classes`,
  theLastColumnIsA: 'the last column is a number to be told',
  wordsOfBecameColumnsOf: (spread: readonly string[]) =>
    `words of ${listed(spread)} became columns of 0 and 1`,
  rowsLeftOutForMissing: (incomplete: number) =>
    `${counted(incomplete, 'row')} in which something is missing ${plural(incomplete, 'was', 'were')} left out`,
  featuresAreNormalisedWhichCan: (told: string) =>
    `${told}. Features are normalised, which can be changed under Data. Undo takes it back.`,
  thereIsNoCompleteRow: 'There is no complete row in it.',
  giveALineForEach: 'Give a line for each row, its cells with commas between, the target last.',
  aRowHasOneNumber: 'A row has one number alone.',
  giveFeaturesAndLastThe: 'Give features and, last, the target, with commas between.',
  lineHasTheFirst: (line: number, cells: number, expected: number) =>
    `Line ${line} has ${counted(cells, 'cell')}, the first ${expected}.`,
  giveAllLinesTheSame: 'Give all lines the same number of cells.',
  theColumnHasDifferentWords: (column: string, words: number) =>
    `The column ${column} has ${words} different words.`,
  leaveOutColumnsSuchAs: 'Leave out columns such as names, or give numbers.',
  itHasTooManyRows: 'It has too many rows or columns.',
  takeAPartOfIt: 'Take a part of it.',
  thisIsNoArrayOf: 'This is no array of rows that NumPy has saved.',
  saveATwoDimensionalArray:
    'Save a two-dimensional array of numbers: np.save("rows.npy", np.column_stack([X, y])).',
  theHandwrittenDigits: 'The handwritten digits',
  startOver: 'start over',
  beginAsARunDid: 'begin as a run did',
  train: 'train',
});
