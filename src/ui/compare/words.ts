import type { ReactNode } from 'react';
import { counted, plural } from '../../words/en/grammar';
import { worded } from '../../words/worded';

const schemes = { forward: 'Forward', central: 'Central' };

function sized(count: number, noun: string, written: string | null): string {
  return written === null ? `more ${noun}s than can be counted` : counted(count, noun, written);
}

/** What the room says. */
export const wording = worded('compare', {
  theVerdict: 'the verdict',
  byHand: 'By hand',
  takesTimeAndInvitesMistakes: 'Takes time and invites mistakes. ',
  typeTheDerivativeAsYou:
    ' Type the derivative as you would work it out; it is tried against AD here and at random points.',
  inTermsOf: (inputs: string) => `in terms of ${inputs}`,
  itsDerivativeIsThenFound: 'its derivative is then found in five ways, side by side.',
  theDerivativeOfTheOutput:
    'the derivative of the output by it is then found in five ways, side by side.',
  theDerivative: 'the derivative',
  inWays: (derivative: string, count: number) => `${derivative} in ${count} ways`,
  atPoint: (point: string) => `at ${point}`,
  aRunOfADCarries: (digits: string) =>
    `${digits} A run of AD carries the derivative along: in reverse mode those by all inputs at once.`,
  theOutputIsNotA: 'The output is not a single number',
  needsOneOutputNumber:
    'Ways to a derivative are compared on one number. Sum the output, or choose another one.',
  noInputIsASingle: 'No input is a single number',
  needsOneInputNumber:
    'Ways to a derivative are compared on one number by one number. Add a scalar input.',
  your: (label: string) => `Your ${label}`,
  howItIsRead: 'How it is read',
  noError: 'no error',
  theErrorCurves: 'the error curves',
  numeric: 'Numeric',
  inaccurateBothWaysALarge:
    'Inaccurate both ways: a large h cuts off the curve between two points (truncation), a small one subtracts numbers that are nearly equal (round-off). ',
  detachIsNoMeasure:
    'AD holds fixed what a detach gives, and differences move it: they are no measure of one another.',
  bothDifferencesAreExactHere:
    'Both differences are exact here, whatever h is: there are no errors to plot.',
  measuring: 'Measuring…',
  distanceH: 'Distance h',
  noDifferenceIsFiniteHere: 'No difference is finite here, so there are no errors to plot.',
  byADTheDerivativeIs: (exact: string) =>
    `By AD the derivative is ${exact} here, so there is nothing to measure errors against.`,
  theQuotients: 'the quotients',
  differenceAtH: (scheme: 'forward' | 'central', h: string) =>
    `${schemes[scheme]} difference at h = ${h}`,
  differenceAtHNotComputed: (scheme: 'forward' | 'central', h: string) =>
    `${schemes[scheme]} difference at h = ${h}, not computed yet`,
  notFiniteSoThereIs: 'Not finite, so there is nothing to subtract.',
  bothValuesAreTheSame: 'Both values are the same number: nothing is left.',
  noLeadingDigitsCancel: 'No leading digits cancel.',
  aboutIsLeft: 'about 1 is left.',
  aboutAreLeft: (count: number) => `about ${count} are left.`,
  theyAreAsCloseAs: (countedSize: string, rest: string) =>
    `They are as close as if ${countedSize} were the same: ${rest}`,
  leadingDigitsCancel: (countedSize: string, lost: number, rest: string) =>
    `${countedSize} ${plural(lost, 'cancels', 'cancel')}, ${rest}`,
  derivativeOf: 'Derivative of',
  chooseTheOutput: 'choose the output',
  byInline: 'by',
  aDetachStopsWhatFlows: (name: string) =>
    `A detach stops what flows through it, as the graph says: AD is right to hold its value fixed. A difference of values moves it with ${name}, so it is of another function.`,
  aDerivativeByHandIs:
    'A derivative by hand is used on the way: reverse mode takes it, while forward mode and differences of values go through what the value is computed by. Where they disagree, look at the node “by hand”.',
  doesNotDependOnSo: (name: string, name2: string) =>
    `${name} does not depend on ${name2}, so every way gives 0.`,
  theDerivativeIsNotFinite: 'The derivative is not finite at this point.',
  thisGraph: 'This graph',
  logisticMap: 'Logistic map',
  theSwell: 'the swell',
  putInFor: (name: string, name2: string) => `${name} put in for ${name2}`,
  expressionSwellTheLogisticMap: 'Expression swell: the logistic map',
  nOfLn: 'n of lₙ',
  expressionSwellThisGraphIn: 'Expression swell: this graph in itself',
  nTimesFIsApplied: 'n, times f is applied',
  expressionSwellOf: 'Expression swell of',
  l1XLnLnLn:
    'l₁ = x, lₙ₊₁ = 4 lₙ (1 − lₙ), as in Baydin et al. 2018, Table 1. Sizes count the operations, inputs and constants of the derivative.',
  allOtherInputsKept: ', all other inputs kept',
  largerProgramsAreLeftOut: ' Larger programs are left out.',
  theFunctionOfItselfN: (into: string, count: ReactNode, count2: ReactNode) => [
    'The function of itself, n times: ',
    into,
    ' each time',
    count,
    '. Sizes count the operations, inputs and constants of the derivative.',
    count2,
  ],
  writtenOutLabel: 'Written out',
  sharedPartsNamed: 'Shared parts named',
  theFormula: 'the formula',
  symbolic: 'Symbolic',
  exactButFormulasHaveNo:
    'Exact, but formulas have no place for intermediate values, so what is used twice is written twice and the derivative swells. ',
  howTheDerivativeIsWritten: 'How the derivative is written',
  differentiating: 'Differentiating…',
  tooLongToShow: (countedSize: string) => `Too long to show: ${countedSize}.`,
  derivativeAsAFormula: 'Derivative as a formula',
  writtenOutAndSimplifiedThe: (countedSize: string, size: string, countedSize2: string) =>
    `Written out and simplified, the derivative has ${countedSize}, the function itself ${size}. With shared parts named it takes ${countedSize2}.`,
  comparing: 'Comparing…',
  thereIsNothingToCompare: (derivative: string) =>
    `There is nothing to compare with: at none of the points tried is ${derivative} a finite number.`,
  itAgreesWithAD: 'It agrees with AD',
  errorAtPlaces: (strong: ReactNode, places: string, count: ReactNode) => [
    strong,
    ' at ',
    places,
    '.',
    count,
  ],
  thatIsNoProofBut: ' That is no proof, but a mistake would hardly hide there.',
  itDiffersFromAD: 'It differs from AD',
  differsAtPlaces: (
    strong: ReactNode,
    differing: number,
    countedSize: string,
    isReach: boolean,
    here: boolean,
    notHere: string,
    mistake: ReactNode,
    isHeld: ReactNode,
  ) => [
    strong,
    ' at ',
    differing,
    ' of ',
    countedSize,
    isReach ? ', this one among them.' : here ? ', though not at this one.' : `.${notHere}`,
    mistake,
    isHeld,
  ],
  detachIsHeldFixed: ' AD holds fixed what a detach gives, as the graph says.',
  thisOneIsLeftOut: ' This one is left out, since AD has no finite number here.',
  thisPoint: 'this point',
  thisPointAnd: (points: number, points2: number) =>
    `this point and ${points} ${points2 === 2 ? 'other' : 'others'}`,
  onlyExactlyWhereThereIs: (at: string, ad: string, hand: string) =>
    ` Only exactly ${at}, where there is a kink or a gap, AD says ${ad} and you say ${hand}: there AD follows a convention.`,
  itHasTheWrongSign: 'It has the wrong sign everywhere.',
  itIsTimesTheDerivative: (factor: string) => `It is ${factor} times the derivative everywhere.`,
  itIsThanTheDerivative: (shortNumber: string, amount: number) =>
    `It is ${shortNumber} ${amount > 0 ? 'more' : 'less'} than the derivative everywhere.`,
  itIsTheDerivativeOf: (name: string, name2: string) =>
    `It is the derivative of ${name} by ${name2}.`,
  goToTheCounterexample: 'go to the counterexample',
  hereInline: 'here',
  here: 'Here',
  aCounterexample: 'A counterexample',
  at: 'at',
  ad: 'AD',
  yours: 'yours',
  setTheInputsToThis: 'Set the inputs to this point',
  theWays: 'the ways',
  derivativeAtInWays: (derivative: string, point: string, count: number) =>
    `${derivative} at ${point}, in ${count} ways`,
  way: 'Way',
  value: 'Value',
  error: 'Error',
  runsOfF: 'Runs of f',
  notHeldFixed: 'not held fixed',
  reference: 'reference',
  relative: (relative: string) => `${relative} relative`,
  none: 'none',
  forAll: (runsForAll: number, inputs: number) => `${runsForAll} for all ${inputs}`,
  adReverseMode: 'AD, reverse mode',
  adForwardMode: 'AD, forward mode',
  forwardDifference: 'Forward difference',
  centralDifference: 'Central difference',
  adGivesNaNInBoth: 'AD gives NaN in both modes, so no digits are underlined.',
  inReverseModeADGives:
    'In reverse mode AD gives NaN, so underlined digits differ from those in forward mode.',
  underlinedDigitsDifferFromThose: 'Underlined digits differ from those of AD in reverse mode.',
  more: (rest: number) => `${rest} more`,
  moreThanCanBeCounted: 'more than can be counted',
  about: (size: string) => `about ${size}`,
  sizes: {
    part: (count: number, written: string | null) => sized(count, 'part', written),
    operation: (count: number, written: string | null) => sized(count, 'operation', written),
    statement: (count: number, written: string | null) => sized(count, 'statement', written),
    point: (count: number, written: string | null) => sized(count, 'point', written),
    digit: (count: number, written: string | null) => sized(count, 'leading digit', written),
  },
  errorOfNumeric: (of: string) => `Error of numeric ${of}`,
  distanceHInline: 'distance h',
  errorAgainstAD: 'error against AD',
  forwardInline: 'forward',
  centralInline: 'central',
  forwardDifferenceInline: 'forward difference',
  centralDifferenceInline: 'central difference',
  bestH: (name: 'forward' | 'central', x: string) => `best ${name}: h = ${x}`,
  roundOff: 'round-off',
  truncation: 'truncation',
  errorsOfNumericAgainstAutomatic: (of: string) =>
    `Errors of numeric ${of} against automatic differentiation, for steps h from 10⁻¹⁶ to 1, both axes logarithmic.`,
  orTo: ' or to ',
  theDifferenceIsBestAt: (name: 'forward' | 'central', powerNumber: string, shortNumber: string) =>
    `The ${name} difference is best at h = ${powerNumber}, where its error is ${shortNumber}.`,
  noHIsMuchBetter: (name: 'forward' | 'central', largest: string) =>
    `No h is much better than the others for the ${name} difference: at h = 1 its error is ${largest}.`,
  theDifferenceHasNoFinite: (name: 'forward' | 'central') =>
    `The ${name} difference has no finite error.`,
  forLargerHTruncationGrows: (powers: string) =>
    `For larger h truncation grows, in proportion to ${powers}.`,
  forSmallerHRoundOff: 'For smaller h round-off grows, in proportion to ε/h.',
  size: 'size',
  formula: 'formula',
  simplified: 'simplified',
  formulaSimplified: 'formula, simplified',
  adjoint: 'adjoint',
  adjointProgram: 'adjoint program',
  adjointProgramSimplified: 'adjoint program, simplified',
  staysAt: (countedSize: string) => `stays at ${countedSize}`,
  growsFromTo: (size: string, countedSize: string) => `grows from ${size} to ${countedSize}`,
  fromNToSizesOn: (title: string, n: number, n2: number) =>
    `${title}, from n = ${n} to ${n2}; sizes on a logarithmic axis.`,
  theWrittenOutFormula: (grows: string) => `The written-out formula ${grows},`,
  simplifiedIt: (grows: string) => `simplified it ${grows}.`,
  theAdjointProgram: (grows: string) => `The adjoint program ${grows},`,
});
