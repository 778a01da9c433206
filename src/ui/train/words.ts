import type { ReactNode } from 'react';
import { counted, plural } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('train', {
  confusionMatrix: 'Confusion matrix',
  takenForAnother: (rows: string, wrong: number) =>
    `Of ${rows}, ${wrong} are taken for another class. A row of the table is the true class, a column what it is taken for; a press shows the rows behind a number.`,
  weightsOfNeurons: (name: string, neurons: number, size: string, strongest: string) =>
    `The weights ${name} of ${neurons} neurons, each an image of ${size} weights; the strongest is ${strongest}.`,
  testRow: (rows: number) => counted(rows, 'test row'),
  trueClass: 'True class',
  rowsTakenFor: (count: number, names: string | undefined, names2: string | undefined) =>
    `${counted(count, 'row')} of ${names} taken for ${names2}`,
  mostShown: (most: number) => `, of which ${most} are shown`,
  takenForHeading: (count: number, names: ReactNode, names2: ReactNode, count2: ReactNode) => [
    counted(count, 'row'),
    ' of ',
    names,
    ' taken for ',
    names2,
    count2,
    ':',
  ],
  rightOnesStandAlongThe: 'Right ones stand along the diagonal.',
  aRowOfClass: (count: string | number | undefined) => `a row of class ${count}`,
  whatIsToldAndThe: 'What is told, and the rows',
  thePredictionOverGoesFrom: (
    feature: string,
    formatNumber: string,
    formatNumber2: string,
    rows: number,
    rows2: number,
  ) =>
    `The prediction over ${feature} goes from ${formatNumber} to ${formatNumber2}, through ${rows} rows to learn from and ${rows2} to test on.`,
  targetInline: 'target',
  rowsInline: 'rows',
  test: 'test',
  told: 'told',
  fitOfTheCurve: 'Fit of the curve',
  theModelTellsOneNumber:
    'The model tells one number for each place; the rows are what it learns from.',
  startWithOneOfThese: 'Start with one of these',
  aPressPutsANetwork:
    'A press puts a network with its data in place of the graph; undo brings that back.',
  noFiniteNumber: (title: string) => `${title}: no finite number.`,
  andNotFinite: (odd: number) => `, and ${odd} not finite`,
  histogramSummary: (
    title: string,
    low: string,
    high: string,
    mean: string,
    deviation: string,
    strange: string,
  ) => `${title}: from ${low} to ${high}, mean ${mean}, deviation ${deviation}${strange}.`,
  layerByLayer: 'Layer by layer',
  howTheNumbersOfEach:
    'How the numbers of each layer are spread: parameters, their adjoints for the next batch, and what the layer gives over the rows it learns from.',
  deadNeurons: (dead: number, width: number, name: string) =>
    `${counted(dead, 'neuron')} of ${width} in ${name} ${plural(dead, 'is a', 'are')} dead ${plural(dead, 'relu', 'relus')}: 0 for every row, so that no adjoint comes through and${plural(dead, ' it stays', ' they stay')} so. A smaller rate, or leaky relu, keeps more alive.`,
  theGradientVanishesAtThere: (small: string) =>
    `The gradient vanishes at ${small}: there it is less than a thousandth of where it is largest, so these hardly learn. relu in place of sigmoid, layer norm, or fewer layers let more through.`,
  theGradientExplodesItIs: (greatest: string) =>
    `The gradient explodes: it is ${greatest} in the mean of its squares. Clipping it, or a smaller rate, holds it.`,
  adjointOf: (name: string) => `adjoint of ${name}`,
  adjointsAreThoseOfThe:
    'Adjoints are those of the mean over the next batch, before the optimiser.',
  pasteRows: 'Paste rows',
  openAFileOfRows: 'Open a file of rows',
  drawRows: 'Draw rows',
  rowsALineEachThe: 'Rows, a line each, the target last',
  widthHeightKindCatDog: 'width, height, kind\n1.2, 0.4, cat\n2.5, 1.1, dog',
  takeTheseRows: 'Take these rows',
  aLineIsARow:
    'A line is a row, the last cell its target; a CSV or .npy file can be dropped here. Then build a network for them below.',
  epochAndLoss: (loss: string) => `epoch ${loss}`,
  lossAndAccuracy: 'Loss and accuracy',
  logAxes: 'Log axes',
  thePlaneOfOfIt: (
    features: string,
    percent: string,
    names: string | undefined,
    names2: string | undefined,
    rows: number,
    rows2: number,
  ) =>
    `The plane of ${features}: ${percent} of it is predicted to be of class ${names}, the rest of class ${names2}. ${rows} rows to learn from are on it, and ${rows2} to test on.`,
  classBy: (
    features: string | undefined,
    formatNumber: string,
    features2: string | undefined,
    formatNumber2: string,
    names: string | undefined,
    percent: string,
  ) =>
    `${features} = ${formatNumber}, ${features2} = ${formatNumber2}: class ${names} by ${percent}`,
  decisionBoundary: 'Decision boundary',
  aPressOnThePlane: 'A press on the plane',
  reads: 'reads',
  draws: (names: string | undefined) => `draws ${names}`,
  whatIsPredictedWhere: 'What is predicted where',
  thePlanePlaceByPlace: 'The plane, place by place',
  pointAtThePlaneOr: 'Point at the plane, or move with the arrow keys, to read it.',
  circlesAreClassSquaresClass: (names: ReactNode, names2: ReactNode) => [
    'Circles are class ',
    names,
    ', squares class ',
    names2,
    '; hollow ones are only tested on. The line is where either is as likely.',
  ],
  changeTheData: 'change the data',
  changeTheOptimiser: 'change the optimiser',
  data: 'Data',
  rowsOfYourOwn: 'Rows of your own.',
  dataSet: 'Data set',
  ownRows: 'Own rows',
  rows: 'Rows',
  noise: 'Noise',
  shareForTests: 'Share for tests',
  normalised: 'Normalised',
  eachFeatureIsShiftedAnd:
    ' Each feature is shifted and scaled to mean 0 and variance 1 over the rows to learn from.',
  rowsLearntAndTested: (rows: number, rows2: number, scale: ReactNode) => [
    counted(rows, 'row'),
    ' to learn from, ',
    rows2,
    ' to test on.',
    scale,
  ],
  optimiser: 'Optimiser',
  rate: 'Rate',
  learningRate: 'Learning rate',
  weightDecay: 'Weight decay',
  clipTheGradientAt: 'Clip the gradient at',
  rowsAnUpdate: 'Rows an update',
  changeTheBatch: 'change the batch',
  epochs: 'Epochs',
  changeTheEpochs: 'change the epochs',
  seed: 'Seed',
  changeTheSeed: 'change the seed',
  gradientSetToZeroBefore: 'Gradient set to zero before each update',
  changeTheGradient: 'change the gradient',
  atTheGradientIsNot: 'At 0 the gradient is not clipped, at any length.',
  withoutZeroGradTheGradients:
    'Without zero_grad the gradients of all updates so far add up: each step goes on where earlier ones pointed, as if the ball had no friction at all.',
  pauseTraining: 'Pause training',
  train: 'Train',
  oneUpdate: 'One update',
  oneEpoch: 'One epoch',
  startOver: 'Start over',
  exportForTraining: 'Export for training',
  nothingHasBeenTrainedThat: 'Nothing has been trained that could start over.',
  trainingEnded: (failure: string) => `Training ended: ${failure}`,
  epochAt: (updates: number) => `epoch ${updates}`,
  updateAt: (updates: number) => `update ${updates}`,
  theRun: 'The run',
  updatesWereMadeTrainMakes: (updates: number) =>
    `${updates} updates were made. Train makes them again, which takes a moment, and goes on.`,
  pressTrainTheGraphLearns:
    'Press Train: the graph learns from its data, and all that shows it moves along.',
  asAfterTraining: (drops: boolean, normalises: boolean) =>
    `Here and in the pictures ${[
      ...(drops ? ['nothing is dropped'] : []),
      ...(normalises
        ? ['batch norm takes mean and variance of the rows that are learnt from']
        : []),
    ].join(', and ')}; graph and trace have the next update, as in training.`,
  rewindToAnEpoch: 'Rewind to an epoch',
  rewind: 'Rewind',
  aRunFollowsFromThe:
    'A run follows from the graph, the data and the seed: the same again comes to the same, to the last bit.',
  rowsIn: 'Rows in',
  primal: 'Primal',
  adjoint: 'Adjoint',
  update: 'Update',
  insideOneUpdate: 'Inside one update',
  whatTheNextPressOf:
    'What the next press of One update does: rows flow in, the loss comes out, adjoints flow back, and the optimiser moves each parameter.',
  lookInside: 'Look inside',
  itIsShownWhileTraining: 'It is shown while training is paused.',
  partOfTheUpdate: 'Part of the update',
  parameter: 'Parameter',
  element: 'Element',
  flowInTheGraphAnd: (count: number, batched: boolean, pinned: boolean) =>
    `${counted(count, 'row')} flow in. The graph and its trace have ${batched ? 'all of them' : 'the first of them'}${pinned ? ', but for those that are kept' : ''}.`,
  rowsOfTheNextUpdate: 'Rows of the next update',
  row: 'Row',
  features: 'Features',
  target: 'Target',
  theFirstAreShown: (most: number) => `The first ${most} are shown.`,
  keepTheseRowsInThe: 'Keep these rows in the graph',
  thePrimalRunsOnThe: (strong: ReactNode, count: number) => [
    'The primal runs on the rows: the loss is ',
    strong,
    ', in the mean over ',
    counted(count, 'row'),
    '. The player stands at the turn, before the first adjoint.',
  ],
  theAdjointOfIs: (name: string, strong: ReactNode, isShares: boolean, count: number) => [
    'The adjoint of ',
    name,
    ' is ',
    strong,
    isShares ? `: what ${counted(count, 'row')} say, added up.` : '.',
  ],
  whatRowsAddToThe: (name: string) => `What rows add to the adjoint of ${name}`,
  itsLoss: 'Its loss',
  addsToTheAdjoint: 'Adds to the adjoint',
  other: (count: number) => counted(count, 'other'),
  sum: 'Sum',
  rowsActOnEachOther:
    'Rows act on each other in this graph, or their losses are not averaged, so that none has a share of its own.',
  itWasNotSetTo: (number: string, number2: string) =>
    `It was not set to zero: ${number} of earlier updates is still there, so the optimiser gets ${number2}.`,
  goesFromToAChange: (name: string, strong: ReactNode, strong2: ReactNode, number: string) => [
    name,
    ' goes from ',
    strong,
    ' to ',
    strong2,
    ', a change of ',
    number,
    '.',
  ],
  theOptimisersProgramFor: (name: string) => `The optimiser's program for ${name}`,
  value: 'Value',
  madeBy: 'Made by',
  number: 'Number',
  makeThisUpdate: 'Make this update',
  showTheOptimiserBesideThe: 'Show the optimiser beside the graph',
  weightsAsImages: 'Weights as images',
  oneImageANeuron: (name: string) => `${name}: one image a neuron`,
  bluePixelsSpeakForA:
    'Blue pixels speak for a neuron, orange ones against it: the stronger, the more. At the start they are noise; strokes come out of it.',
  trainInline: 'train',
  lossFromTo: (isTrain: boolean, told: string, told2: string) =>
    `${isTrain ? 'on the rows it learns from' : 'on the test rows'} from ${told} to ${told2}`,
  theLoss: 'The loss',
  theShareOfRowsThat: 'The share of rows that are right',
  loss: 'Loss',
  shareThatIsRight: 'Share that is right',
  overEpochsWent: (what: string, loss: string, ends: string) =>
    `${what} over ${loss} epochs went ${ends}.`,
  epochInline: 'epoch',
  lossInline: 'loss',
  shareThatIsRightInline: 'share that is right',
  rewoundTo: 'rewound to',
  theGraphHasNothingTo:
    'The graph has nothing to learn: build a network below, or give inputs the role parameter in Build.',
  thereIsNothingToMake: 'There is nothing to make small: wire an output to the loss.',
  theOutputIsAnArray: (output: string) =>
    `The output ${output} is an array: training makes one number small, so let an output be a single number, such as a mean.`,
  theGraphIsNotFinished: (message: string) => `The graph is not finished: ${message}`,
  theGraphTakesRowsAlone: (rows: number, message: string) =>
    `The graph takes ${counted(rows, 'row')} at once and no other number, as batches and tests have it. Of one row more: ${message}. Let shapes follow from the data there: in a reshape, −1 stands for the number of rows.`,
  theDataInputsTakeA: (taken: number, there: number) =>
    `The data inputs take ${counted(taken, 'number')} a row, and a row of this data set has ${there}: choose another data set, or build the network anew.`,
  theTargetInputsTakeA: (taken: number, there: number) =>
    `The target inputs take ${counted(taken, 'number')} a row, and a row of this data set has ${there}.`,
  theRowsAreNotThere: 'The rows are not there yet.',
  beforeTheFirstUpdate: 'Before the first update',
  epochAndUpdates: (epoch: number, rest: number) =>
    `Epoch ${epoch}${rest === 0 ? '' : ` and ${counted(rest, 'update')}`}`,
  lossAt: (loss: string) => `loss ${loss}`,
  right: (percent: string) => `${percent} right`,
  rightToo: (percent: string) => `, ${percent} right`,
  testLoss: (loss: string, right: string) => `test loss ${loss}${right}`,
  theLossIsNoLonger: (rate: string) =>
    `The loss is no longer finite: a rate of ${rate} is too large, so that each step overshoots farther than the one before. Rewind, and take a tenth of it.`,
  theLossHasRisenSince:
    'The loss has risen since the start: the rate is too large, so that steps overshoot. Rewind, and take a tenth of it.',
  theLossJumpsUpAnd: 'The loss jumps up and down: a smaller rate or larger batches would calm it.',
  theLossHardlyChangesAny:
    'The loss hardly changes any more, though it is far from small: the network may be too small for the data, its neurons alike or dead, or the rate too small.',
  theTestLossRisesWhile:
    'The test loss rises while the training loss falls: the network learns its rows by heart. Rewind to where the test loss was least, or take more rows, fewer neurons or some weight decay.',
});
