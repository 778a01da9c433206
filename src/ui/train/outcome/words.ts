import { counted, listed } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `train/outcome` says. */
export const wording = worded('train/outcome', {
  reconstructions: 'What comes out again',
  inAndOut: 'Rows as they go in, and as they come out',
  reconstructionsSummary: (count: number, loss: string) =>
    `${counted(count, 'row')} as they go in, above, and as they come out, below; the mean squared error is ${loss}.`,
  reconstructionsNote: 'Above what goes in, below what comes out of the narrow middle.',
  vectors: 'Vectors of words',
  vectorsOf: (name: string) => `The vectors ${name}`,
  vectorsSummary: (words: number, pairs: readonly string[]) =>
    `${counted(words, 'word')} as points of a plane. ${listed(pairs)}.`,
  nearest: (word: string, other: string) => `${word} is nearest to ${other}`,
  nearestAre: (word: string, others: readonly string[]) => `Nearest to ${word}: ${listed(others)}.`,
  word: 'Word',
  projected: (width: number) =>
    `Each vector has ${counted(width, 'number')}: it is drawn along the two directions in which they spread most.`,
  madeUp: 'Made up',
  madeUpAbout:
    'The model writes letter by letter: each is drawn by what it predicts, and told it as the last one.',
  seed: 'Seed of the draws',
  names: 'Names that the model makes up',
  known: (count: number, all: number) =>
    count === 0
      ? 'None of them is among those it learnt from.'
      : `${count} of these ${all} are among those it learnt from.`,
  nothing: '(nothing)',
});
