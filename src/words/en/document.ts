import { crossed, type Extents } from '../notation';
import type { ProblemOf } from '../problem';
import { type PlacedProblem, shapeMessage } from './shape';

/** Why no adjoint program can be made. */
export const differentiationWords = {
  'cannot be written': ({ problem, place }: PlacedProblem) => ({
    message: `The adjoint program can’t be written: ${shapeMessage(problem, place)}`,
    mend: 'Use smaller arrays.',
  }),
  'too many nodes': ({ count, most }: { count: number; most: number }) => ({
    message: `The adjoint program would have ${count} nodes, and a graph takes ${most}`,
    mend: 'Simplify first, or differentiate a smaller graph.',
  }),
  'no output': () => ({
    message: 'There is no complete output to differentiate',
    mend: 'Add an output, and wire a value that is complete into it.',
  }),
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
};

export type DifferentiationProblem = ProblemOf<typeof differentiationWords>;

/** Why a node can't have a name. */
export const namingWords = {
  'no name': ({ text }: { text: string }) => ({
    message: `${text === '' ? 'An empty name' : `“${text}”`} is not a name`,
    mend: 'Use at most 64 letters, digits and _, starting with a letter, such as x_1 or theta.',
  }),
  'name of another': ({ name }: { name: string }) => ({
    message: `${name} is already the name of another node`,
    mend: 'Choose another name.',
  }),
};

export type NamingProblem = ProblemOf<typeof namingWords>;
