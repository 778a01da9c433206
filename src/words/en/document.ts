import { crossed, type Extents } from '../notation';
import type { ProblemOf } from '../problem';
import { worded } from '../worded';
import { wholeNumber } from './grammar';
import { quoted } from './quoted';
import { type PlacedProblem, shapeMessage } from './shape';

/** Why nothing can be differentiated, and what is disabled until then says. */
export const outputWords = worded('said/output', {
  'no output': () => ({
    message: 'There is no complete output to differentiate',
    mend: 'Add an output, and wire a value that is complete into it.',
  }),
});

/** Why no adjoint program can be made. */
export const differentiationWords = worded('said/differentiation', {
  'cannot be written': ({ problem, place }: PlacedProblem) => ({
    message: `The adjoint program can’t be written: ${shapeMessage(problem, place)}`,
    mend: 'Use smaller arrays.',
  }),
  'too many nodes': ({ count, most }: { count: number; most: number }) => ({
    message: `The adjoint program would have ${count} nodes, and a graph takes ${most}`,
    mend: 'Simplify first, or differentiate a smaller graph.',
  }),
  ...outputWords,
  'no input': () => ({
    message: 'There is no input to differentiate by',
    mend: 'Put an input where a constant is.',
  }),
  'name of several outputs': ({ name }: { name: string }) => ({
    message: `Several outputs are named ${name}`,
    mend: 'Rename all but one.',
  }),
  'no single number': ({ name, shape }: { name: string; shape: Extents }) => ({
    message: `The output ${name} has shape ${crossed(shape)}, and only a number has a gradient`,
    mend: 'Say beside Differentiate as what number it is taken: one element, its sum, or its product with a vector.',
  }),
});

export type DifferentiationProblem = ProblemOf<typeof differentiationWords>;

/** What an edit would make more of than there may be: there would be `count`, at most `most`. */
export const excessWords = worded('said/excess', {
  nodes: ({ count, most }: Excess) => ({
    message: `The graph would have ${wholeNumber(count)} nodes, and a graph takes ${wholeNumber(most)}.`,
    mend: 'Take some away first.',
  }),
  folds: ({ count, most }: Excess) => ({
    message: `The graph would have ${wholeNumber(count)} folds, and a graph takes ${wholeNumber(most)}.`,
    mend: 'Take some away first.',
  }),
  operands: ({ count, most }: Excess) => ({
    message: `A node would have ${wholeNumber(count)} operands, and one takes ${wholeNumber(most)}.`,
    mend: 'Make several of it.',
  }),
  axes: ({ count, most }: Excess) => ({
    message: `An array would have ${count} axes, and a node holds at most ${most}.`,
    mend: 'Leave out axes of one number.',
  }),
  numbers: ({ count, most }: Excess) => ({
    message: `The arrays of this document would have ${wholeNumber(count)} numbers, and a document takes ${wholeNumber(most)}.`,
    mend: 'Use smaller arrays.',
  }),
  entries: ({ count, most }: Excess) => ({
    message: `A setting would be a list of ${wholeNumber(count)} numbers, and it takes ${wholeNumber(most)}.`,
    mend: 'Write a shorter list.',
  }),
  differentiations: ({ most }: Excess) => ({
    message: `This has been differentiated ${wholeNumber(most)} times, which is as often as a document keeps.`,
    mend: 'Go back to the primal.',
  }),
  order: ({ most }: Excess) => ({
    message: `A node would be of a derivative of more than ${wholeNumber(most)} orders, which is as many as a document keeps.`,
    mend: 'Go back to the primal.',
  }),
  name: ({ count, most }: Excess) => ({
    message: `A name would have ${wholeNumber(count)} characters, and it takes ${most}.`,
    mend: 'Give its node a shorter name first.',
  }),
  notes: ({ count, most }: Excess) => ({
    message: `The document would have ${wholeNumber(count)} notes, and it takes ${wholeNumber(most)}.`,
    mend: 'Take some away first.',
  }),
  pages: ({ most }: Excess) => ({
    message: `A lesson takes ${most} pages.`,
    mend: 'Begin another lesson.',
  }),
  prose: ({ most }: Excess) => ({
    message: `A page takes ${wholeNumber(most)} characters.`,
    mend: 'Make two pages of it.',
  }),
  arrows: ({ count, most }: Excess) => ({
    message: `A note would point at ${wholeNumber(count)} nodes, and one takes ${wholeNumber(most)}.`,
    mend: 'Write another note for them.',
  }),
  source: ({ count, most }: Excess) => ({
    message: `The text has ${wholeNumber(count)} characters, and a document keeps ${wholeNumber(most)}.`,
    mend: 'Take something out of it.',
  }),
  files: ({ count, most }: Excess) => ({
    message: `There would be ${wholeNumber(count)} files beside the program, and a document keeps ${wholeNumber(most)}.`,
    mend: 'Remove some first, or join them.',
  }),
  beside: ({ count, most }: Excess) => ({
    message: `The files beside the program would have ${wholeNumber(count)} characters, and a document keeps ${wholeNumber(most)}.`,
    mend: 'Take a part of the data: its first lines are enough to see what happens.',
  }),
});

export type ExcessProblem = ProblemOf<typeof excessWords>;

interface Excess {
  readonly count: number;
  readonly most: number;
}

/** Why a node can't have a name. */
export const namingWords = worded('said/naming', {
  'no name': ({ text }: { text: string }) => ({
    message: `${text === '' ? 'An empty name' : quoted(text)} is not a name`,
    mend: 'Use at most 64 letters, digits and _, starting with a letter, such as x_1 or theta.',
  }),
  'name of another': ({ name }: { name: string }) => ({
    message: `${name} is already the name of another node`,
    mend: 'Choose another name.',
  }),
});

export type NamingProblem = ProblemOf<typeof namingWords>;
