import type { ReactNode } from 'react';
import type { Thread } from '../../study/cost/thread';
import { counted, plural, wholeNumber } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('cost', {
  sourceTransformation: 'Source transformation',
  builds: 'Builds',
  ofStatements: (simplified: number) => ` of ${counted(simplified, 'statement')}`,
  anAdjointProgram: (adjoint: ReactNode) => ['an adjoint program', adjoint],
  when: 'When',
  onceBeforeTheFirstRun: 'once, before the first run',
  optimised: 'Optimised',
  aheadOfTimeStatementsBecame: (raw: number, simplified: number) =>
    `ahead of time: ${raw} statements became ${simplified}`,
  keeps: 'Keeps',
  theProgramDuringARun: (bytes: string, bytes2: string) =>
    `the program (${bytes}); during a run its values (${bytes2})`,
  statements: (simplified: number) => counted(simplified, 'statement'),
  notBuiltYet: 'Not built yet',
  beingBuilt: 'Being built…',
  theSameForAllInputs: ', the same for all inputs: primal and adjoint in one.',
  buildAndOptimiseIt: 'Build and optimise it',
  theAdjointProgram: 'The adjoint program',
  andSoOn: 'and so on',
  values: 'Values',
  tangents: 'Tangents',
  adjoints: 'Adjoints',
  beforeTheFirstStepNothing: 'Before the first step nothing is in memory.',
  inMemoryNow: 'In memory now',
  inMemoryAtPosition: (now: number) => `In memory at position ${now}:`,
  valuesCounted: (count: number) => counted(count, 'value'),
  writtenNow: 'written now',
  readForTheLastTime: 'read for the last time',
  andOthers: (count: number) => ` and ${counted(count, 'other')}`,
  writtenNowReadForThe: '+ written now, × read for the last time now',
  checkpoints: 'Checkpoints',
  keepOnlySomeValuesOf:
    'Keep only some values of the run and compute the others a second time on the way back: memory is paid for with operations. On a chain of n statements memory is least near k = √n.',
  cutIntoSegments: 'Cut into segments',
  thisGraph: 'This graph',
  aChain: 'A chain',
  lengthOfTheChain: 'Length of the chain',
  length: 'Length',
  noOperationsToCut: 'This graph has no operations to cut.',
  thisGraphHasFindingThe: (own: number) =>
    `This graph has ${counted(own, 'statement')}: finding the best k takes a while, so it is done when you ask for it.`,
  thisGraphIsAChain: (depth: number) => `This graph is a chain of ${counted(depth, 'statement')}`,
  theLongestChainOfThis: (depth: number, statements2: number) =>
    `The longest chain of this graph has ${depth} of its ${counted(statements2, 'statement')}, so it fires in ${counted(depth, 'wave')}`,
  itIsCutAfterEvery: (chain: string, isStatements: boolean) =>
    `${chain}. It is cut after every k ${isStatements ? 'statements' : 'waves'}, and what later segments still read is kept.`,
  theCheckpoints: 'the checkpoints',
  theSegments: 'the segments',
  tryingDistancesOfCheckpoints: 'Trying distances of checkpoints…',
  aCheckpointEveryKS: (unit: 'statement' | 'wave') => `A checkpoint every k ${unit}s`,
  every: 'Every',
  theBest: 'The best',
  keptBetweenTheSweepsPeak: (
    count: number,
    count2: number,
    bytes: string,
    bytes2: string,
    round: number,
    recomputed: number,
    value: number,
  ) =>
    `${counted(count, 'segment')}, ${counted(count2, 'value')} kept between the sweeps. Peak ${bytes} instead of ${bytes2} (${round} %); ${counted(recomputed, 'operation')} of ${value} done again.`,
  value: 'Value',
  gradient: 'Gradient',
  webAssembly: 'WebAssembly',
  whatTheEngineWasGiven:
    'What the engine was given, in the text form of WebAssembly. The value is computed from the first statement to the last, the gradient from the last to the first.',
  whatTheEngineWasGivenOfArrays:
    'What the engine was given, in the text form of WebAssembly. The gradient is a program of its own, which the reverse sweep wrote and the optimiser went over: it gives value and derivatives from the first statement to the last.',
  aLoopOverElements: (elements: number) => `a loop over ${counted(elements, 'element')}`,
  byTheInterpreter: 'by the interpreter',
  sweep: 'Sweep',
  webAssemblyBesideItsStatements: 'WebAssembly beside its statements',
  statement: 'Statement',
  whatFollowsIsLeftOut: 'What follows is left out, since there is so much of it.',
  functionsThatAreCalled: 'Functions that are called',
  ofJavaScript: 'Of JavaScript:',
  shownOnceThereIsAnOutput: 'what the compiler makes of the graph is then shown here.',
  shownOnceThereIsAnInput: 'what the compiler makes of value and derivative is then shown here.',
  whatIsCompiled: 'what is compiled',
  optimisedAheadOfTime: 'Optimised ahead of time',
  aProgramThatIsKnown:
    'A program that is known before it runs can be rewritten first: constants are folded, what is computed twice is computed once, what nothing needs is left out, as TensorFlow’s XLA does. ',
  statementsBefore: 'Statements before',
  statementsAfter: 'Statements after',
  compiling: 'Compiling…',
  loops: 'Loops',
  statementsThatRepeatWithOperands:
    'Statements that repeat, with operands whose places move on by the same step each time, are one loop in the code.',
  loopsThatWereFound: 'Loops that were found',
  beginsWith: 'Begins with',
  repeats: 'Repeats',
  within: 'Within',
  more: (depth: number) => `${depth} more`,
  fusionAndMemory: 'Fusion and memory',
  statementsThatFollowEachOther:
    'Statements that follow each other are one stretch of machine code: a value goes to the next in a register, and an adjoint with one contribution need not go to memory at all.',
  statementsOverElementsThatFollow:
    'Statements that follow each other over the elements of arrays of one size share a loop: a value goes to the next in a register, element by element. Products, sums and convolutions are functions of their own, two numbers at once.',
  timePerRun: 'Time per run',
  measureAgain: 'Measure again',
  measureAgainstTheInterpreter: 'Measure against the interpreter',
  measuring: (round: number) => `Measuring… ${round} %`,
  whatItsDerivativesCostIs: 'what its derivatives cost is then counted here.',
  whatItsDerivativeCostsIs: 'what its derivative costs is then counted here.',
  reverse: 'Reverse',
  reverseFreedEarlyAsPyTorch: 'Reverse, freed early as PyTorch does',
  allKept: 'All kept',
  reverseAllKept: 'Reverse, all kept',
  forward: 'Forward',
  position: (position: number) => `position ${position}`,
  whatIsInMemory: 'what is in memory',
  memory: 'Memory',
  reverseModeKeepsIntermediate:
    'Reverse mode keeps intermediate values until the adjoint has used them, so its memory grows with the length of the program. Forward mode carries a tangent along with each value and lets both go after their last reading. ',
  workingOutWhatIsAlive: 'Working out what is alive…',
  whoseMemory: 'Whose memory',
  inputsAndResultsCountConstants: (memoryVerdict: string) =>
    `${memoryVerdict} Inputs and results count, constants do not; a number takes eight bytes.`,
  thePrimalAlone: 'the primal alone',
  andOneDirection: 'and one direction',
  andTheWholeGradient: 'and the whole gradient',
  theOperations: 'the operations',
  operations: 'Operations',
  aWholeGradientInReverse:
    'A whole gradient in reverse mode costs at most 4 to 5 times as much as the value, however many inputs there are: the cheap-gradient principle.',
  operationsOfTheValueAnd: 'Operations of the value and of each sweep',
  ratio: 'Ratio',
  bound: 'Bound',
  time: 'Time',
  measureTheTime: 'Measure the time',
  measuredJustNow: (thread: Thread, samples: number) =>
    `Measured on this machine, ${thread}, just for this graph: the median of ${counted(samples, 'sample')}, each of two milliseconds or more.`,
  run: (runs: number) => counted(runs, 'run'),
  againstTheClock: 'Against the clock:',
  stop: 'Stop',
  runBothAgain: 'Run both again',
  runBoth: 'Run both',
  runsOf: (count: number, runs: number) => `${counted(count, 'run')} of ${runs}…`,
  measuredBothWays: (
    thread: Thread,
    time: string,
    time2: string,
    times: string,
    time3: string,
    ahead: number | null,
  ) => [
    'Measured on this machine, ',
    thread,
    ', just for this graph, both ways with the same engine: each run takes ',
    time,
    ' with a new tape and ',
    time2,
    ' with the finished program, ',
    times,
    ' as much. Building and optimising took ',
    time3,
    ', once',
    ahead === null
      ? '; these runs did not make up for it.'
      : `, which is made up for after ${counted(ahead, 'run')}.`,
  ],
  keptBetweenTheSweeps: 'kept between the sweeps',
  computedAgain: 'computed again',
  notReadAgainOrStill: 'not read again, or still there',
  sAlongTheChain: (unit: 'statement' | 'wave') =>
    `${unit}s along the ${unit === 'wave' ? 'longest ' : ''}chain →`,
  cutAfterEvery: (every: number, unit: 'statement' | 'wave') =>
    plural(every, `Cut after every ${unit}`, `Cut after every ${every} ${unit}s`),
  valuesOf: (values: number, what: 'kept' | 'again' | 'free') =>
    `${counted(values, 'value')} ${what === 'kept' ? 'kept between the sweeps' : 'computed again'}`,
  statementsInSegments: (
    count: number,
    count2: number,
    every: number,
    unit: 'statement' | 'wave',
    state: string,
    state2: string,
  ) =>
    `${counted(count, 'statement')} in ${counted(count2, 'segment')} of ${counted(every, unit)}: ${state}, ${state2}.`,
  colonAndCount: (appliedCount: number) => `: ${wholeNumber(appliedCount)}`,
  andMore: (more: number) => `and ${counted(more, 'statement')} more`,
  operatorOverloading: 'Operator overloading',
  tape: 'tape',
  aOf: (term: ReactNode, count: number) => ['a ', term, ' of ', counted(count, 'entry')],
  withEveryRunAsThe: 'with every run, as the primal runs',
  noItIsKnownOnly: 'no: it is known only once it has been used',
  duringARunTheTape: (bytes: string) =>
    `during a run the tape (${bytes}) and what it saves; afterwards nothing`,
  recordedOf: (recorded: number, count: number) => `${recorded} of ${counted(count, 'entry')}`,
  saved: (strong: ReactNode, bytes: string, state: string) => [
    strong,
    ', ',
    bytes,
    ' saved',
    state,
  ],
  aRunBeginsWithAn: ': a run begins with an empty tape.',
  allGoneBackThroughThe: ': all gone back through. The next run builds it anew.',
  theTimes: 'the times',
  theRace: 'the race',
  theTape: 'The tape',
  before: (from: number) => `${counted(from, 'entry')} before`,
  saves: (saves: string) => `saves ${saves}`,
  savesNothing: 'saves nothing',
  empty: 'empty',
  after: (count: number) => `${counted(count, 'entry')} after`,
  soFarThePlayersPrimal: ' so far: the player’s primal writes it.',
  goneBackThrough: (readBack: number) => `: ${readBack} gone back through.`,
  theAdjointProgramInline: 'the adjoint program',
  operatorOverloadingBesideSource: 'Operator overloading beside source transformation',
  twoWaysToImplementReverse:
    'Two ways to implement reverse mode. Both compute the same derivatives; they differ in what they build and when.',
  byte: (bytes: number) => counted(bytes, 'byte'),
  ns: (round: number) => `${round} ns`,
  s: (shortNumber: string) => `${shortNumber} µs`,
  ms: (milliseconds: string) => `${milliseconds} ms`,
  checkpointsIn: (count: number, unit: 'statement' | 'wave') =>
    `Checkpoints in ${counted(count, unit)}`,
  kACheckpointEveryK: (unit: 'statement' | 'wave') => `k, a checkpoint every k ${unit}s`,
  percentOfKeepingAll: '% of a run that keeps all',
  bytes: 'bytes',
  peakMemory: 'peak memory',
  again: 'again',
  operationsDoneAgain: 'operations done again',
  leastMemoryKN: (every: number, replace: string) => `least memory: k = ${every} (√n = ${replace})`,
  nothingHasBeenWorkedOut: 'Nothing has been worked out yet.',
  peakMemoryAndRecomputingFor: (count: number, unit: 'statement' | 'wave') =>
    `Peak memory and recomputing for ${counted(count, unit)}, by the distance k of checkpoints on a logarithmic axis.`,
  memoryFallsFromAllThat: (share: string, every: number) =>
    `Memory falls from all that a run without checkpoints keeps to ${share} of it at k = ${every}, and rises again.`,
  thereOfTheOperationsAre: (share: string) =>
    `There ${share} of the operations are done a second time.`,
  noKNeedsLessMemory: 'No k needs less memory than a run that keeps all.',
  soTheInterpreterRunsIt: 'so the interpreter runs it, to the same numbers.',
  noStatementOfThisGraph: (instead: string) =>
    `There is no code for any statement of this graph, ${instead}`,
  theArraysOfThisGraph: (bytes: string, most: string, instead: string) =>
    `The values of this graph take ${bytes}, more than the ${most} that compiled code is given, ${instead}`,
  aStatementOfThisGraph: (most: number, instead: string) =>
    `A statement of this graph has more than ${most} operands, ${instead}`,
  thisGraphHasThatDo: (written: number, most: number, instead: string) =>
    `This graph has ${counted(written, 'statement')} that do not repeat. More than ${wholeNumber(most)} are not written out one by one, ${instead}`,
  thisBrowserHasNoWebAssembly: (instead: string) =>
    `This browser has no WebAssembly here, or too little memory is left, ${instead}`,
  itFoundNothingToLeave: 'It found nothing to leave out.',
  statementsFellAway: (before: number, before2: number) =>
    `${counted(before, 'statement')} of ${before2} fell away.`,
  optimisingAndCompilingTook: (less: string, time: string) =>
    `${less} Optimising and compiling took ${time}.`,
  statementsSoManyTimes: (statements2: number, count: number) =>
    `${counted(statements2, 'statement')} ${wholeNumber(count)} times`,
  noStretchOfStatementsComes: (written: number) =>
    `No stretch of statements comes three times in a row with places that move on evenly, so all ${counted(written, 'statement')} are written out.`,
  computedAndWrittenOut: (computed: number, written: number) =>
    `${counted(computed, 'statement')} are computed, ${wholeNumber(written)} are written out.`,
  whereOperandsAreRead: (all: number, locals: number, constants: number, memory: number) =>
    `Of ${counted(all, 'reading')} in the code ${wholeNumber(locals)} take what an earlier statement left in a register, ${wholeNumber(constants)} are numbers in the code itself, and ${wholeNumber(memory)} go to memory.`,
  theModuleHasItRuns: (bytes: string, bytes2: string) =>
    `The module has ${bytes}. It runs on ${bytes2}, planned before the first run and used again by every run: a place for each value and one for each adjoint. Nothing is made or freed while it runs.`,
  theModuleOfArraysHas: (bytes: string, bytes2: string) =>
    `The module has ${bytes}. It runs on ${bytes2}, planned before the first run and used again by every run: a place for each value of value and gradient. Nothing is made or freed while it runs.`,
  fusedCalledInterpreted: (fused: number, loops: number, called: number, interpreted: number) =>
    `Of value and gradient, ${counted(fused, 'statement')} share ${counted(loops, 'loop')} over elements, ${wholeNumber(called)} call a function over arrays, and ${wholeNumber(interpreted)} are left to the interpreter.`,
  soManyTimes: (count: number) => `${wholeNumber(count)} times`,
  theNextTurn: 'the next turn',
  theSeed: 'the seed',
  adjointsThatSeveralContributions: 'adjoints that several contributions add to begin at −0',
  bothGiveTheSameGradient: 'Both give the same gradient, to the bit.',
  theirGradientsDifferByAt: (toExponential: string) =>
    `Their gradients differ by at most ${toExponential}, relative to the larger of the derivative and 1.`,
  measuredCompiled: (
    thread: Thread,
    time: string,
    time2: string,
    times: string,
    same: string,
    samples: number,
  ) =>
    `Measured on this machine, ${thread}, just for this graph: value and gradient take ${time} interpreted and ${time2} compiled, ${times} as fast. ${same} The median of ${counted(samples, 'sample')}, each of two milliseconds or more.`,
  noOperationsToCompare: 'This graph has no operations, so there is nothing to compare with.',
  valueAndGradientTogetherTake: (value: number, reverse: string) =>
    `Value and gradient together take ${counted(value, 'operation')}, ${reverse} the value`,
  valueAndOneTangent: (whole: string, value: number) =>
    `${whole}; value and one tangent ${wholeNumber(value)}.`,
  bothSweepsAre: 'Both sweeps are',
  theSweepIs: (over: 'forward' | 'reverse' | undefined) => `The ${over} sweep is`,
  aboveTheBoundWhichAlso: (whole: string, who: string) =>
    `${whole}. ${who} above the bound, which also counts fetching operands and storing results: value and derivative do about as much of that, so it lowers the ratio. Here only arithmetic counts.`,
  insteadOfFreeingEarlyAs: (bytes: string, bytes2: string) =>
    ` instead of ${bytes}: freeing early, as PyTorch does, saves ${bytes2}`,
  atItsPeakReverseMode: (bytes: string, freed: string, bytes2: string) =>
    `At its peak reverse mode holds ${bytes}${freed}; forward mode ${bytes2}.`,
  forwardModeNeedsLessIt:
    'Forward mode needs less: it keeps nothing for a way back. In a longer program reverse mode would need more, forward mode not.',
  hereForwardModeDoesNot:
    'Here forward mode does not need less: beside each value it holds a tangent, and reverse mode keeps only a few values for the way back. In a longer program reverse mode would need more, forward mode not.',
  allKeptInline: 'all kept',
  reverseAllKeptInline: 'reverse, all kept',
  reverseInline: 'reverse',
  reverseFreedEarly: 'reverse, freed early',
  forwardInline: 'forward',
  turn: 'turn',
  now: (now: number) => `now: ${now}`,
  memoryWhileDerivativesAreComputed: 'Memory while derivatives are computed',
  positionInTheTrace: 'position in the trace',
  bytesInMemory: 'bytes in memory',
  peakAt: (bytes: string, step: number) => `peak: ${bytes} at ${step}`,
  atPositionReverseModeHolds: (now: number, early: string) =>
    ` At position ${now}, reverse mode holds ${early}.`,
  bytesInMemoryAtEach: (steps: number) =>
    `Bytes in memory at each of ${steps} positions in the trace.`,
  reverseModeGrowsWithThe: (peak: string, peak2: string) =>
    `Reverse mode grows with the intermediates, to ${peak} when memory is given back early and to ${peak2} when all is kept.`,
  forwardModeNeedsAtMost: (peak: string, steps: number, here: string) =>
    `Forward mode needs ${peak} at most and ends at position ${steps}.${here}`,
  boundInline: (derivativeBounds: string) => `bound ${derivativeBounds}`,
  operationsOfEachSweep: 'Operations of each sweep',
  theValueTakes: (value: number) => `The value takes ${counted(value, 'operation')}.`,
  withOneTangentItIs: (value: number, forward: string, forward2: string) =>
    `With one tangent it is ${wholeNumber(value)}, ${forward} the value, where the bound is ${forward2}.`,
  withTheWholeGradientIn: (value: number, reverse: string, reverse2: string) =>
    `With the whole gradient in reverse mode it is ${wholeNumber(value)}, ${reverse} the value, where the bound is ${reverse2}.`,
  operationsThoseOfTheValue: 'operations, those of the value in grey',
  valueInline: 'value',
  timeOverRunsWithVarying: 'Time over runs with varying inputs',
  timeGoneByAfterUp: (runs: number) =>
    `Time gone by after up to ${counted(runs, 'run')}, measured on this machine.`,
  operatorOverloadingTakesInAll: (time: string) => `Operator overloading takes ${time} in all.`,
  sourceTransformationTakesOf: (time: string, time2: string) =>
    `Source transformation takes ${time}, of which ${time2} go into building once.`,
  buildingWasNeverMadeUp: 'Building was never made up for.',
  itIsAheadFromOn: (ahead: number) => `It is ahead from ${counted(ahead, 'run')} on.`,
  runs: 'runs',
  timeMs: 'time (ms)',
  overloading: 'overloading',
  operatorOverloadingInline: 'operator overloading',
  transformed: 'transformed',
  sourceTransformationInline: 'source transformation',
  theProgramsTape: 'tape',
  whatTheProgramsTapeKeeps: 'what operations on the program’s tape keep for a sweep',
  whatBefellTheTape: 'What befell the tape of the program',
  whatBefellTheTapeOf: 'As the program ran, this befell its tape:',
  befellAt: (position: number, event: string, kept: string) =>
    `Position ${position}: ${event} Kept after it: ${kept}.`,
});
