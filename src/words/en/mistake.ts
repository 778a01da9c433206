import { worded } from '../worded';

/** What is said of a mistake: what it is, then hints in three steps, none of which tells the answer. */
export interface MistakeWords {
  /** In a table or a picture of what a class got wrong. */
  readonly title: string;
  /** One sentence with its place. */
  readonly sentence: (place: MistakePlace) => string;
  readonly where: (place: MistakePlace) => string;
  readonly what: (place: MistakePlace) => string;
  readonly how: (place: MistakePlace) => string;
}

/** Where a mistake was made. */
export interface MistakePlace {
  /** What the statement is called, as `v₄`, and what it does, as `sin`. */
  readonly statement: string;
  readonly primitive: string;
  /** What the operand at the other end of the wire is called; the statement itself where there is no wire. */
  readonly operand: string;
  readonly mode: 'reverse' | 'forward';
}

const flowOf = ({ mode }: MistakePlace) => (mode === 'reverse' ? 'adjoint' : 'tangent');
const fromOf = ({ mode, statement, operand }: MistakePlace) =>
  mode === 'reverse' ? statement : operand;
const atWire = (place: MistakePlace) =>
  place.operand === place.statement
    ? `Look at ${place.statement}.`
    : `Look at the wire from ${place.operand} to ${place.statement}.`;
const atStatement = ({ statement }: MistakePlace) => `Look at ${statement}.`;

/** The kinds of mistake, in the words of a teacher. */
export const mistakeTexts = worded('said/mistake', {
  overwritten: {
    title: 'Assigned where it had to accumulate',
    sentence: ({ statement }) =>
      `What arrives at ${statement} last has taken the place of what was there; it had to be added to it.`,
    where: atStatement,
    what: ({ statement }) => `More than one path leads to ${statement}.`,
    how: () => `Add up what comes along every path; only the first is assigned.`,
  },
  'path forgotten': {
    title: 'A path forgotten',
    sentence: ({ statement, operand, mode }) =>
      mode === 'reverse'
        ? `${operand} is used more than once, and what comes back from ${statement} is missing.`
        : `${statement} depends on ${operand}, too, and that part is missing.`,
    where: ({ statement, operand, mode }) => `Look at ${mode === 'reverse' ? operand : statement}.`,
    what: ({ operand, statement, mode }) =>
      mode === 'reverse'
        ? `Count the wires that leave ${operand}.`
        : `Count the wires that end at ${statement}.`,
    how: () => 'Each wire brings one part; add up as many parts as there are wires.',
  },
  accumulated: {
    title: 'Accumulated where it had to be set',
    sentence: ({ statement }) =>
      `At ${statement} something from the step before was added; this is the first to arrive, so it is set.`,
    where: atStatement,
    what: ({ statement }) => `Only one part arrives at ${statement}.`,
    how: () => 'Begin a new number where nothing has arrived yet.',
  },
  averaged: {
    title: 'Mean of paths for their sum',
    sentence: ({ statement }) => `At ${statement} the mean of the paths was taken, not their sum.`,
    where: atStatement,
    what: ({ statement }) => `More than one path leads to ${statement}.`,
    how: () => 'Parts that meet are added, and not divided by how many they are.',
  },
  'too early': {
    title: 'An adjoint used before all had arrived',
    sentence: ({ statement }) =>
      `The adjoint of ${statement} was passed on before all that leads to it had arrived.`,
    where: atStatement,
    what: ({ statement }) => `${statement} is used in more than one place.`,
    how: ({ statement }) =>
      `Finish everything that uses ${statement} first, add up, and only then go on from it.`,
  },
  'wrong point': {
    title: 'Local derivative at the wrong point',
    sentence: ({ primitive, statement }) =>
      `The derivative of ${primitive} at ${statement} was taken at another point than the one it is applied to.`,
    where: atWire,
    what: ({ operand, primitive }) => `${primitive} is applied to ${operand}, and to nothing else.`,
    how: ({ operand, primitive }) =>
      `Take the derivative of ${primitive} at the value of ${operand}.`,
  },
  'function for derivative': {
    title: 'The function for its derivative',
    sentence: ({ primitive, statement }) =>
      `At ${statement} the value of ${primitive} was used where its derivative belongs.`,
    where: atWire,
    what: () => 'One of the factors is not a derivative.',
    how: ({ primitive }) => `Differentiate ${primitive} before you put in its operand.`,
  },
  'no upstream': {
    title: 'Without what comes from upstream',
    sentence: (place) =>
      `The local derivative at ${place.statement} is not multiplied by the ${flowOf(place)} of ${fromOf(place)}.`,
    where: atWire,
    what: () => 'The chain rule has two factors, and one is missing.',
    how: (place) =>
      `Multiply the local derivative by the ${flowOf(place)} that arrives at ${fromOf(place)}.`,
  },
  'no local': {
    title: 'Without the local derivative',
    sentence: (place) =>
      `The ${flowOf(place)} of ${fromOf(place)} was passed on as it is, without the derivative of ${place.primitive}.`,
    where: atWire,
    what: () => 'The chain rule has two factors, and one is missing.',
    how: ({ primitive, operand }) => `Multiply by the derivative of ${primitive} by ${operand}.`,
  },
  added: {
    title: 'Added along the chain',
    sentence: (place) =>
      `Along the wire at ${place.statement} the ${flowOf(place)} and the local derivative were added, not multiplied.`,
    where: atWire,
    what: () => 'Both factors are there.',
    how: () => 'Along a path multiply; add only where paths meet.',
  },
  'upside down': {
    title: 'The derivative upside down',
    sentence: ({ statement, operand }) =>
      `The derivative of ${statement} by ${operand} stands upside down.`,
    where: atWire,
    what: () => 'Which is differentiated by which?',
    how: ({ statement, operand }) => `Ask how much ${statement} moves when ${operand} does.`,
  },
  'power rule': {
    title: 'Power rule half done',
    sentence: ({ statement }) =>
      `In the derivative of the power at ${statement} either the factor in front or the lower exponent is missing.`,
    where: atWire,
    what: () => 'The rule for a power does two things.',
    how: () => 'The exponent comes in front, and is one lower afterwards.',
  },
  'divisor not squared': {
    title: 'Divisor not squared',
    sentence: ({ statement }) =>
      `In the derivative of the quotient at ${statement} by its divisor, the divisor is not squared.`,
    where: atWire,
    what: ({ operand }) => `${operand} is a divisor.`,
    how: ({ operand }) => `Write the quotient as a power of ${operand} and differentiate that.`,
  },
  swapped: {
    title: 'Operands swapped',
    sentence: ({ primitive, statement }) =>
      `The operands of ${primitive} at ${statement} have changed places.`,
    where: atStatement,
    what: ({ primitive }) => `Which operand of ${primitive} is which?`,
    how: ({ statement, operand }) =>
      statement === operand
        ? 'Write it out with the operands in the order of the wires.'
        : `Hold the other operand fixed and differentiate by ${operand} alone.`,
  },
  sign: {
    title: 'A sign lost',
    sentence: ({ statement }) => `A minus sign is lost at ${statement}.`,
    where: atStatement,
    what: () => 'The size is right there.',
    how: ({ primitive }) => `Is there a minus in ${primitive}, or in its derivative?`,
  },
  degrees: {
    title: 'Degrees for radians',
    sentence: ({ primitive, statement }) =>
      `${primitive} at ${statement} was computed in degrees; angles are in radians.`,
    where: atStatement,
    what: () => 'Angles are in radians here.',
    how: () => 'Set your calculator to radians.',
  },
  'mean for sum': {
    title: 'Mean against sum',
    sentence: ({ statement }) => `At ${statement} a mean was taken for a sum, or a sum for a mean.`,
    where: atStatement,
    what: () => 'A factor of how many numbers there are is wrong.',
    how: ({ primitive }) => `Does ${primitive} divide by how many there are?`,
  },
  'rounded early': {
    title: 'Rounded too early',
    sentence: () => 'The way is right, but numbers in between were rounded too much.',
    where: () => 'Look at the numbers in between.',
    what: () => 'It is nearly right.',
    how: () => 'Keep all digits until the end, and round once.',
  },
  'value for derivative': {
    title: 'Value and derivative confused',
    sentence: ({ operand, mode }) =>
      `This is another number of ${operand}: its value and its ${mode === 'reverse' ? 'adjoint' : 'tangent'} are two things.`,
    where: atStatement,
    what: () => 'Each node has two numbers.',
    how: (place) => `The value goes with the program; the ${flowOf(place)} is a derivative.`,
  },
  'no seed': {
    title: 'The seed missing',
    sentence: () => `The sweep was not begun with the seed that is given.`,
    where: ({ mode }) => `Look at where the ${mode === 'reverse' ? 'way back' : 'sweep'} begins.`,
    what: () => 'The first number of the sweep is given.',
    how: ({ mode }) =>
      mode === 'reverse'
        ? 'The derivative of the output by itself is the seed; write it down first.'
        : 'The tangent of the input that is moved is the seed; write it down first.',
  },
  'gradient kept': {
    title: 'Last step’s gradient kept',
    sentence: ({ statement }) =>
      `The derivative at ${statement} was added to one that had been there before.`,
    where: atStatement,
    what: () => 'It has been counted twice.',
    how: () => 'Begin every sweep with adjoints that are empty.',
  },
  transposed: {
    title: 'Transposed',
    sentence: ({ operand }) =>
      `At ${operand} a matrix is transposed that must not be, or one is not that must be.`,
    where: atWire,
    what: () => 'Rows and columns have changed places.',
    how: ({ operand }) =>
      `A derivative has the shape of what it belongs to: that of ${operand}. Write the shapes of both factors down.`,
  },
  'axis not summed': {
    title: 'Broadcast axis not summed',
    sentence: ({ operand }) =>
      `${operand} was stretched along an axis, and what comes back was not summed along it.`,
    where: atWire,
    what: ({ operand }) => `One number of ${operand} is used many times.`,
    how: ({ operand }) => `Add up until it has the shape of ${operand}.`,
  },
} satisfies Record<string, MistakeWords>);

export type MistakeId = keyof typeof mistakeTexts;
