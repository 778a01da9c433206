import { worded } from '../../words/worded';

/** What the sentences of steps say. */
export const wording = worded('sentence', {
  input: (place: string, name: string, value: string) =>
    `${place} = ${name}: the input ${name} is ${value}.`,
  output: (place: string, name: string, value: string) =>
    `${name} = ${place}: the output ${name} is ${value}.`,
  comparison: (head: string, compared: string, holds: boolean, value: string) =>
    `${head}: ${compared} ${holds ? 'holds' : 'does not hold'}, which makes ${value}.`,
  choice: (head: string, condition: string, isZero: boolean, chosen: string) =>
    `${head}: the condition is ${condition}${isZero ? '' : ', not 0'}, so the choice falls on ${chosen}.`,
  /** `noun` is what the primitive is called in a sentence. */
  applied: (head: string, noun: string, operand: string, value: string) =>
    `${head}: the ${noun} of ${operand} is ${value}.`,
  extreme: (head: string, noun: string, operands: readonly string[], value: string) =>
    `${head}: the ${noun} of ${operands.join(' and ')} is ${value}.`,
  ofAllElements: (noun: string) => `${noun} of all elements`,
  overAxes: (noun: string, axes: readonly string[]) =>
    `${noun} over ${axes.length === 1 ? 'axis' : 'axes'} ${axes.join(' and ')}`,

  seed: (name: string, place: string, value: string) =>
    `The reverse sweep starts at the output ${name}, whose adjoint is the seed: ${place} is set to ${value}.`,
  nothingFlows: (name: string, output: string) =>
    `Nothing flows back to ${name}: ${output} does not depend on it here, so its derivative is 0.`,
  /** `isDerivative` says that the seed was 1. */
  gradient: (head: string, output: string, name: string, value: string, isDerivative: boolean) =>
    `${head}: ${
      isDerivative
        ? `the derivative of ${output} with respect to ${name} is ${value}`
        : `the adjoint of ${name} is ${value}`
    }.`,
  /** How an adjoint flows; what it brings follows. */
  way: (from: string, statement: string, to: string) =>
    `The adjoint of ${from} flows back through ${statement} to ${to}`,
  arrives: (amount: string) => `${amount} arrives`,
  first: (way: string, flow: string, target: string, value: string) =>
    `${way}: ${flow}, the first contribution, so ${target} is set to ${value}.`,
  addedArray: (way: string, amount: string, target: string, value: string) =>
    `${way}: ${amount} is added, and ${target} accumulates to ${value}.`,
  accumulates: (way: string, flow: string, target: string, total: string, value: string) =>
    `${way}: ${flow}. ${target} accumulates: ${total} = ${value}.`,

  tangentIsSeed: (symbols: string, value: string) =>
    `Its tangent is the seed: ${symbols} = ${value}.`,
  tangentMoves: (made: string, value: string) => `Its tangent moves with it: ${made} = ${value}.`,
  /** `by` is the input that the derivative is by; null along the seed. */
  tangentIs: (symbols: string, name: string, by: string | null, value: string) =>
    `Its tangent ${symbols} is the derivative of ${name} ${
      by === null ? 'in the direction of the seed' : `with respect to ${by}`
    }: ${value}.`,
  heldFixed: 'It is held fixed, so it has no tangent.',
  doesNotMove: 'It does not depend on an input that moves, so it has no tangent.',

  thisOperand: 'this operand',
  onlySayWhere: (name: string) =>
    `${name[0]?.toUpperCase()}${name.slice(1)} only say where, so nothing flows back to them.`,
  /** `operand` is its name where there are several. */
  flowsFrom: (from: string, noun: string, to: string, operand: string | null, words: string) =>
    `From ${from}, the ${noun}, to ${to}${operand === null ? '' : `, its ${operand}`}: ${words}`,
  /** `from` is null for a number. */
  broadcast: (from: string | null, to: string) =>
    `${from === null ? 'The number' : `The operand of shape ${from}`} was used for every element along the axes it lacks in ${to}: its adjoint is the sum over these axes of the adjoint times the partial derivative.`,
});
