import type { ReactNode } from 'react';
import type { JacobianMode } from '../../core/analysis/jacobian';
import { counted, wholeNumber } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('jacobian', {
  numbersOf: 'Numbers of',
  by: 'by',
  theFirstOfThem: (count: number, count2: number) => `, the first ${count} × ${count2} of them`,
  derivativesOfBy: (output: string, input: string) => `Derivatives of ${output} by ${input}`,
  theHessian: 'the Hessian',
  output: 'Output',
  hessianOfInputs: (givenName: ReactNode, count: number) => [
    'Hessian of ',
    givenName,
    ', ',
    wholeNumber(count),
    ' × ',
    wholeNumber(count),
  ],
  thatIsMoreThanCan: 'That is more than can be shown here.',
  secondDerivativesTheGradient: (formula: ReactNode) => [
    'Second derivatives: the gradient, differentiated again in forward mode, one run per input. ',
    formula,
  ],
  copyTheHessian: 'Copy the Hessian',
  hessian: 'Hessian',
  hessianOf: (name: string) => `Hessian of ${name}`,
  aRunOfAProgram:
    'A run of a program several times as long as this one takes a while, so it is made when you ask for it.',
  ofAProgramSeveralTimes: (count: number) =>
    `${counted(count, 'run')} of a program several times as long as this one take a while, so they are made when you ask for them.`,
  computing: 'Computing…',
  runsAndOperations: (symmetry: string, count: number, operations: number, count2: number) =>
    `${symmetry} ${counted(count, 'run')} of ${counted(operations, 'operation')}: ${counted(count2, 'operation')}.`,
  theProductWithTheVector: 'the product with the vector',
  oneRunWhereTheWhole: (operations: number, count: number, count2: number) =>
    `One run, ${counted(operations, 'operation')}, where the whole Hessian takes ${count} (${counted(count2, 'operation')}).`,
  oneRun: (operations: number) => `One run, ${counted(operations, 'operation')}.`,
  hessianTimesAVector: 'Hessian times a vector',
  theVectorIsTheSeed: (cost: string, formula: ReactNode, formula2: ReactNode) => [
    cost,
    ' The vector is the seed: ',
    formula,
    ' is the derivative of the gradient along ',
    formula2,
    '.',
  ],
  withNumbersThereAreToo: (count: number, most: number) =>
    `With ${count} numbers there are too many to type; up to ${most} can be.`,
  hessianTimesVector: 'Hessian times vector',
  vAlong: (element: string) => `v along ${element}`,
  theMatrixHasARow: 'the matrix has a row for each output.',
  theMatrixHasAColumn: 'the matrix has a column for each input.',
  allOutputsByAllInputs: 'All outputs by all inputs',
  matrixIsTooLarge: (rows: number, columns: number) =>
    `${counted(rows, 'row')} by ${counted(columns, 'column')}: more than can be shown here. Reverse mode would take ${counted(rows, 'pass')}, forward mode ${counted(columns, 'pass')}.`,
  hasShape: (name: string, bracketed: string) => `${name} has shape ${bracketed}. `,
  theHessianIsThatOf: (first: ReactNode) => [
    first,
    'The Hessian is that of a single number: sum the output, or add another.',
  ],
  theJacobian: 'the Jacobian',
  theCostsOfThePasses: 'the costs of the passes',
  allOutputsByAllInputsCounted: (rows: number, columns: number) =>
    `All outputs by all inputs, ${rows} × ${columns}`,
  copyTheJacobian: 'Copy the Jacobian',
  jacobian: 'Jacobian',
  overTakeAWhileSo: (rows: number, count: number) =>
    `${counted(rows, 'pass')} over ${counted(count, 'statement')} take a while, so they are made when you ask for them.`,
  rowColumn: '∂ row / ∂ column',
  onePassFillsTheOne: (what: 'row' | 'column') => `One pass fills the one ${what}.`,
  passesEachOfWhichFills: (passes: number, what: 'row' | 'column') =>
    `${passes} passes, each of which fills a ${what}. Step through them to see how.`,
  byInputNumbers: (columns: number) => `by ${counted(columns, 'input number')} →`,
  outputs: '← outputs',
  entryByEntry: (label: string) => `${label}, entry by entry`,
  pointAtThePictureOr: 'Point at the picture, or move with the arrow keys, to read it.',
  hatchedIsNotComputedYet: ' Hatched is not computed yet.',
  blueIsPositiveOrangeNegative: (count: ReactNode, summary: string) => [
    'Blue is positive, orange negative, no colour zero: the stronger, the larger.',
    count,
    ' ',
    summary,
  ],
  notComputedYet: 'not computed yet',
  elementByElement: (element: string, element2: string, value: string) =>
    `${element} by ${element2}: ${value}`,
  scrolling: (label: string) => `${label}, scrolling`,
  seed: 'seed',
  whatTheWholeJacobianCosts: 'What the whole Jacobian costs on this graph',
  mode: 'Mode',
  passes: 'Passes',
  operationsValuesIncluded: 'Operations, values included',
  cheaper: ' cheaper',
  reverse: 'Reverse',
  reverseRowByRow: 'Reverse: row by row',
  forward: 'Forward',
  forwardColumnByColumn: 'Forward: column by column',
  fillTheMatrixBy: 'Fill the matrix by',
  previousPass: 'Previous pass',
  stopFilling: 'Stop filling',
  fillPassByPass: 'Fill pass by pass',
  nextPass: 'Next pass',
  passesInline: ' passes',
  allAtOnce: 'All at once',
  sizeOf: (label: string, rows: number, columns: number) =>
    `${label}, ${wholeNumber(rows)} × ${wholeNumber(columns)}`,
  sizeNotComputedYet: (size: string) => `${size}: not computed yet.`,
  ofComputed: (filled: number, all: number, what: 'rows' | 'columns') =>
    `, ${wholeNumber(filled)} of ${wholeNumber(all)} ${what} computed`,
  noFiniteEntry: 'no finite entry',
  entriesFromTo: (low: string, high: string) => `entries from ${low} to ${high}`,
  naNOrInfinite: (odd: number) => `, ${wholeNumber(odd)} NaN or infinite`,
  zeros: (size: string, part: string, range: string, round: number, troubled: string) =>
    `${size}${part}: ${range}, ${round} % zeros${troubled}.`,
  reverseModeTakesOnePass: 'Reverse mode takes one pass per output, forward mode one per input.',
  passesOfBoth: (passes: number, passes2: number) =>
    `${counted(passes, 'reverse pass')} and ${counted(passes2, 'forward pass')}`,
  hereTakeEquallyManyOperations: (rule: string, passes: string) =>
    `${rule} Here ${passes} take equally many operations.`,
  percentCheaper: (max: number) => `${max} % cheaper`,
  timesCheaper: (shortNumber: string) => `${shortNumber} times cheaper`,
  modeIs: (cheaper: JacobianMode, gain: string) => `${cheaper} mode is ${gain}`,
  ruleAndSaving: (rule: string, passes: number, passes2: number, saving: string) =>
    `${rule} With ${passes} against ${passes2}, ${saving} here.`,
  bothTakeHereButThose: (rule: string, passes: number, cheaper: JacobianMode, saving: string) =>
    `${rule} Both take ${counted(passes, 'pass')} here, but those of ${cheaper} mode do less, so ${saving}.`,
  hereModeTakesMoreAgainst: (
    rule: string,
    cheaper: JacobianMode,
    passes: number,
    passes2: number,
    saving: string,
  ) =>
    `${rule} Here ${cheaper} mode takes more (${passes} against ${passes2}), but each of them does less, so ${saving}.`,
  bothModesAgreeInEvery: 'Both modes agree in every digit.',
  atOneModeGivesNaN: (where: string) =>
    `At ${where} one mode gives NaN or an infinity and the other does not: 0 · ∞ arises on one way only.`,
  theLargestDifferenceIsAt: (difference: string, where: string) =>
    `the largest difference is ${difference}, at ${where}`,
  bothModesAgreeFromRounding: (amount: string) => `Both modes agree: ${amount}, from rounding.`,
  theModesDiffer: (amount: string) => `The modes differ: ${amount}.`,
  whereItIsNaNNothing: 'Where it is NaN nothing can be said of its symmetry.',
  symmetricWhichDoesNotMake: 'Symmetric, which does not make it right.',
  symmetricAsItShouldBe: 'Symmetric, as it should be.',
  symmetric: 'Symmetric.',
  notSymmetricOneOfTwo: 'Not symmetric: one of two mirror images is NaN or infinite.',
  symmetricButFor: (apart: string) => `Symmetric but for ${apart}.`,
  operationsForTheWholeJacobian: 'Operations for the whole Jacobian',
  operationsValuesIncludedInline: 'operations, values included',
  modeAndPasses: (mode: string, passes: number) => `${mode}, ${counted(passes, 'pass')}`,
  allOthers: ', all others 0',
  inOperations: (operations: number) => `, in ${counted(operations, 'operation')}`,
  passOfSeedFillsThe: (
    pass: number,
    count: number,
    seed: string,
    what: 'row' | 'column',
    element: string,
    cost: string,
  ) => `Pass ${pass} of ${count}: seed ${seed}; fills the ${what} of ${element}${cost}.`,
});
