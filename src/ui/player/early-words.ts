import { counted } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What `player` says as soon as it is drawn. */
export const wording = worded('player/early', {
  nothingIsKeptNoWay: 'Nothing is kept: no way back',
  whatIsKeptForThe: 'what is kept for the way back',
  keptForTheWayBack: (kept: number) => `${counted(kept, 'value')} kept for the way back`,
  theDerivativesByTheInputs: (name: string, said: string) =>
    `The derivatives by the inputs in ${name} are read off: ${said}.`,
  backThroughAllOfIn: (name: string, steps: number, said: string) =>
    `Back through all of ${name} in one, ${counted(steps, 'contribution')}: ${said}.`,
  counted: (to: number, brings: boolean) => counted(to, brings ? 'input' : 'statement'),
  severalInOne: (statement: string, numbers: string, count: string, name: string) =>
    `${statement} ${numbers}: ${count} of ${name} in one.`,
  theirTangentsMoveWithThem: (forward: string, said: string) =>
    `${forward} Their tangents move with them: ${said}.`,
  nothingFlows: 'nothing flows',
  andMore: (more: number) => ` and ${more} more`,
  notComputedYetTheTrace: 'Not computed yet: the trace can be played once its numbers are there.',
  nothingToPlayYetType:
    'Nothing to play yet: type an expression or add an input, and its trace can be played here.',
  playRunsThemAllNext: (before: string) => `${before} Play runs them all, Next step takes one.`,
  stepsAllForwardEachComputes: (stepCount: number) =>
    `${stepCount} steps, all forward: each computes a value and its tangent.`,
  stepsForward: (stepCount: number) => `${stepCount} steps forward.`,
  stepsForwardToComputeThen: (stepCount: number, turn: number, name: string, stepCount2: number) =>
    `${stepCount} steps: ${turn} forward to compute ${name}, then ${stepCount2} back to differentiate it.`,
  noOutputIsCompleteTo: 'No output is complete to go back from.',
  hereIsTheTurnFrom: 'Here is the turn: from now on adjoints flow back.',
  inputsComeIn: (count: number, along: boolean, list: string) =>
    `${count} inputs come in${along ? ', their tangents with them' : ''}: ${list}.`,
  theLinePutsValuesOn: (count: number, along: boolean, list: string) =>
    `The line puts ${count} values on the tape${along ? ', their tangents with them' : ''}: ${list}.`,
  statementsHaveAllTheirOperands: (count: number, along: boolean, list: string) =>
    `${count} statements have all their operands and fire together${along ? ', their tangents with them' : ''}: ${list}.`,
  outputsAreThere: (count: number, along: boolean, list: string) =>
    `${count} outputs are there${along ? ', with their derivatives' : ''}: ${list}.`,
  backInContributionsTogether: (whoFlows: string, count: number, list: string) =>
    `${whoFlows} back in ${count} contributions together: ${list}.`,
  theAdjointsOfTheInputs: (list: string) =>
    `The adjoints of the inputs are what was asked for: ${list}.`,
  placeAndValue: (place: string, value: string) => `${place} = ${value}`,
  nameAndValue: (name: string, value: string) => `${name} = ${value}`,
  with: (name: string, value: string, name2: string, tangent: string) =>
    `${name} = ${value} with ${name2} = ${tangent}`,
  theAdjointsOfStatementsFlow: (count: number) => `The adjoints of ${count} statements flow`,
  theAdjointOfFlows: (names: string | undefined) => `The adjoint of ${names} flows`,
  theAdjointsOfFlow: (words: string) => `The adjoints of ${words} flow`,
  and: (names: string, names2: string | undefined) => `${names} and ${names2}`,
  endOfPass: 'That is the end of the pass; Play begins it again.',
  endOfTrace: 'That is the end; Play begins again.',
});
