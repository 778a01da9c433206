import type { ReactNode } from 'react';
import { counted, listed, plural } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('program', {
  theGraphIsNotComplete: 'The graph is not complete: it has no adjoint program yet.',
  itCantBeWrittenIn: (message: string) => `It can’t be written in Python: ${message}.`,
  adjointProgram: 'Adjoint program',
  simplified: 'Simplified',
  copyTheAdjointProgram: 'Copy the adjoint program',
  moreLinesAreInThe: (count: number) => `${count} more lines are in the copy.`,
  files: 'Files',
  addFiles: 'Add files …',
  modulesThatItImportsAnd: 'Modules that it imports, and data that it reads',
  newModule: 'New module',
  remove: (name: string) => `Remove ${name}`,
  filesOfTheProgram: 'Files of the program',
  pyTorch: 'PyTorch',
  whatAutogradKeepsWhileThe:
    'What autograd keeps while the program runs: a node for each operation that a gradient flows back through.',
  tensorFlow: 'TensorFlow',
  whatIsDefinedBeforeAnything:
    'What is defined before anything runs: an operation for each constant and each step, by names that are unique.',
  asTheFrameworksDrawIt: 'As the frameworks draw it',
  framework: 'Framework',
  thereIsNoCompleteGraph: 'There is no complete graph to draw yet.',
  theGraphOf: (label: string) => `The graph of ${label}`,
  inWords: 'In words',
  whatWasPrintedBeforeIs: '… what was printed before is here when the program has ended.\n',
  whatRunsPrograms: 'What runs programs',
  theGraphAsFrameworksDraw: 'The graph as frameworks draw it',
  bothWaysOfAFunction: 'Both ways of a function',
  programInPython: 'Program in Python',
  stop: 'Stop',
  noProgramToRun: 'There is no program to run yet: write one, or take an example.',
  run: 'Run',
  programExamples: 'Program examples',
  take: (title: string) => `take “${title}”`,
  noProgramToCompare: 'There is no program to compare yet.',
  bothWays: 'Both ways',
  frameworkGraphs: 'Framework graphs',
  fileIsNoText: (name: string, code: ReactNode, code2: ReactNode) => [
    name,
    ' is no text. The program finds it under this name, as ',
    code,
    ' and ',
    code2,
    ' read it.',
  ],
  theGraphWasChangedSince: ' The graph was changed since: the program no longer describes it.',
  output: 'Output',
  program: 'Program',
  placeInTheProgram: 'Place in the program',
  ofFile: (file: string) => ` of ${file}`,
  sweptBack: ', swept back',
  lineHeading: (line: number, count: ReactNode, count2: ReactNode) => [
    'Line ',
    line,
    count,
    count2,
  ],
  notRun: (one: boolean, told: readonly string[]) =>
    `${one ? 'Line' : 'Lines'} ${listed(told)} ${one ? 'was' : 'were'} not run.`,
  allOfItWouldBe:
    ' All of it would be too much: what some calls did stands as linear in what went into them, with their values and derivatives as they were.',
  theGraphIsTheOutline:
    ' The graph is the outline of a run that was too large to be kept: Run to see inside.',
  programsRunHereInThe:
    'Programs run here, in the browser: with torch, jax, tensorflow, autograd, numpy and matplotlib, or an autograd of your own.',
  loadingPython: (round: number) => `Loading Python: ${round} %.`,
  startingPython: 'Starting Python …',
  running: 'Running …',
  stopped: 'Stopped.',
  ended: 'Ended',
  endedInAnException: 'Ended in an exception',
  valuesWereRecordedMoreThan: (written: string) =>
    `${written} values were recorded, more than a graph can hold: let one backward be of fewer examples or steps.`,
  nothingWasRecordedThatA: 'nothing was recorded that a graph could be made of.',
  theGraphHasWhatLed: (nodes: number) =>
    `the graph has what led to the value that was differentiated last, in ${nodes} nodes.`,
  moreValuesWereComputedAnd: (written: string) =>
    ` ${written} more values were computed and not recorded: let the program take fewer steps, or smaller data.`,
  onlyTheProgramKnowsThe: (own: string) =>
    ` ${own}: only the program knows the derivative, so the value is an input.`,
  theTime: (name: string, nth: number) => `${name}, the ${nth}. time`,
  graphOf: 'Graph of',
  seeInside: 'See inside',
  leftOut: (count: number, whole: string) => `${counted(count, 'call', whole)} left out`,
  theFirstSweepBackLine: (line: number) => `the first sweep back, line ${line}`,
  theLastSweepBack: 'the last sweep back',
  theLastOneHere: 'the last one here',
  lineOfFile: (which: string, line: number, count: number, whole: string) =>
    `${which}, line ${line}${count > 1 ? `, of ${whole}` : ''}`,
  whatComparesBothWays: 'What compares both ways',
  theSameFunctionDifferentiated:
    'The same function differentiated by operator overloading, which records what runs, and by source transformation, which reads it before it runs. Both are measured here, in one Python, with the numbers that the program calls it with.',
  function: 'Function',
  thereIsNoFunctionTo: (code: ReactNode) => [
    'There is no function to compare: put what is to be differentiated in one that takes and returns something, ',
    code,
  ],
  theProgram: 'The program',
  runningAndMeasuring: 'Running and measuring …',
  itDoesNotRunOn: (error: string) => `It does not run on a tape: ${error}`,
  theAdjointProgramDoesNot: (error: string) => `The adjoint program does not run: ${error}`,
  itCantBeWrittenHere: (error: string) => `It can’t be written in Python: ${error}.`,
  nothing: (value: string) => `Nothing: ${value}`,
  nameBothWays: (name: string) => `${name} both ways`,
  operatorOverloading: 'Operator overloading',
  sourceTransformation: 'Source transformation',
  theTapeOfThisRun: 'The tape of this run',
  lineRemark: (text: string, line: number) => `${text}  # line ${line}`,
  theAdjointProgram: 'The adjoint program',
  thereIsNone: 'There is none.',
  more: (written: string) => `${written} more.`,
  theLifeOfTheTapeSaid: (lastSaid: string) => `The life of the tape: ${lastSaid}`,
  theLifeOfTheTape: 'The life of the tape',
  lineOfEvent: (line: number, eventInWords: string) => `Line ${line}: ${eventInWords}`,
  event: '1 event',
  events: (count: number) => `${count} events`,
  operationKeepsValuesAtThe: '1 operation keeps values at the end',
  operationsKeepValuesAtThe: (keeping: number) => `${keeping} operations keep values at the end`,
  derivativesOfTheProgramsOwn: 'Derivatives of the program’s own',
  derivativesThatAgree: (count: number, agreeing: number) =>
    `Of the ${count} derivatives that the program computed, ${agreeing} are AD’s to six digits.`,
  allDerivativesThatTheProgram: (count: number) =>
    `All ${count} derivatives that the program computed are AD’s, to six digits.`,
  inTheOrderOfThe: (name: string) => ` In the order of the sweep they part first at ${name}: `,
  theProgramHasAD: (digits: string, digits2: string) =>
    `the program has ${digits}, AD ${digits2}. `,
  aPressGoesToThat:
    'A press goes to that moment; of a sweep, to the part of the graph that it reaches. On nodes stands what the tape has of them.',
  allOfTheTape: 'All of the tape, with every result',
  theProgramHasADAt: (element: string, digits: string, digits2: string) =>
    `at ${element} the program has ${digits}, AD ${digits2}. `,
  theProgramHasShape: (shape: string, shape2: string) =>
    `the program’s has shape ${shape}, AD’s ${shape2}. `,
  another: ' (another)',
  itHasToHaveThe:
    'A derivative has the shape of its value: what was repeated to fit on the way forward is summed on the way back.',
  rowsStandWhereColumns: (by: readonly string[]) =>
    `It is the transpose of what it should be: look at the rule of ${listed(by)}.`,
  allOfItIsTimes: (factor: string, by: readonly string[]) =>
    `All of it is ${factor} times what it should be: look for a factor in the rule of ${listed(by)}, such as the number of rows of a mean.`,
  goToWhereTheyPart: 'Go to where they part',
  eachBesideADs: 'Each beside AD’s',
  value: 'Value',
  thePrograms: 'The program’s',
  aDs: 'AD’s',
  whatReadsPrograms: 'What reads programs',
  noProgramToTransform: 'There is no program to transform yet.',
  transform: 'Transform',
  lineOfFault: (line: number, message: string, mend: string) => `Line ${line}: ${message}. ${mend}`,
  runItByOperatorOverloading: 'Run it by operator overloading instead',
  wasReadWithoutBeingRun: (name: string, nodes: number) =>
    `${name} was read without being run, and is a graph of ${nodes} nodes.`,
  lineInline: (decided: number | undefined) => `line ${decided}`,
  lines: (decided: string) => `lines ${decided}`,
  valueDecidesByWhere: (lines: string) =>
    ` A value decides in ${lines}: both ways are computed, and “where” takes one.`,
  howTheFunctionGoes: (fixed: string, count: number) =>
    ` ${fixed} ${count === 1 ? 'is a constant, since it decides' : 'are constants, since they decide'} how the function goes.`,
  theSweepShouldBeginWith: 'The sweep should begin with 1 there.',
  itIsUsedTimesAnd: (uses: number, by: string) =>
    `It is used ${uses} times, and only what came from ${by} is there: `,
  eachUseMustAddTo: 'each use must add to it, with += and not =.',
  itIsWhatPassesOn: (by: string) =>
    `It is what ${by} passes on before all of its own has arrived, or more than once: `,
  goBackInTheReverse: 'go back in the reverse of the order in which values were made, each once.',
  wasThereBeforeFromAn: (digits: string) =>
    `${digits} was there before, from an earlier backward: `,
  setDerivativesToBeforeThe: 'set derivatives to 0 before the next one.',
  whatFlowsBackThroughDoes: (by: string) => `What flows back through ${by} does not arrive.`,
  itsOnlyUseIsThe: (by: string, digits: string) =>
    `Its only use is ${by}: the rule there gives ${digits} `,
  forTheLocalDerivativeWhich: (digits: string) => `for the local derivative, which is ${digits}.`,
  nothingThatWasDifferentiated: 'Nothing that was differentiated depends on it.',
  oneOfTheRulesOf: (by: readonly string[]) =>
    `One of the rules of its uses gives something else: ${listed(by)}.`,
  is: (name: string, label: string) => `${name} is ${label}`,
  builds: 'Builds',
  when: 'When',
  aRunWithItsGradient: 'A run with its gradient',
  keptForTheWayBack: 'Kept for the way back',
  branchesAndLoops: 'Branches and loops',
  cannotExpress: 'Cannot express',
  gradientMeasured: 'Gradient, measured',
  aTapeOfThoseThat: (operations: number) =>
    `A tape of ${counted(operations, 'operation')}, those that this run took.`,
  anewInEveryRunWhile: 'Anew in every run, while the function runs.',
  theFunctionAlone: (whole: string) => `: ${whole} the function alone`,
  toRecordTakesToSweep: (span: string, span2: string) =>
    ` To record takes ${span}, to sweep back ${span2}.`,
  onTheTapeUntilFreed: (operations: number) =>
    `${operations} ${plural(operations, 'entry', 'entries')} of the tape, until the sweep frees ${operations === 1 ? 'it' : 'them'}.`,
  pythonRanAllLines:
    'Python decides as it runs: any branch, loop or recursion. All lines were run with these numbers.',
  someLinesNotRun: (lines: string, count: number) =>
    `Python decides as it runs. ${lines} ${count === 1 ? 'was' : 'were'} not run with these numbers, so the tape has nothing of ${count === 1 ? 'it' : 'them'}.`,
  whatAnotherInputWouldDo:
    'What another input would do: each run has a tape of its own. A number that leaves the tape, as by float(x), is a constant.',
  thisResultItIsNot:
    'This result: it is not on the tape, since the numbers left it on the way, as by float(x), or none of the arguments was used.',
  andOfItAProgram: (count: number) => `, and of it a program of ${count} lines`,
  aGraphOf: (nodes: number, program: string) => `A graph of ${counted(nodes, 'node')}${program}.`,
  nothingIsRecorded: (span: string, times: string | null) =>
    `${span}${times === null ? '' : `: ${times} the function alone`}. Nothing is recorded.`,
  once: (span: string) => `Once, before anything runs, in ${span}; every run then has it.`,
  noValueDecides: 'No value decides how it goes; loops are written out turn by turn.',
  theVariablesOfOneFunction: 'The variables of one function, as long as it runs.',
  valueDecidesBothComputed: (lines: string) =>
    `A value decides in ${lines}: both ways are computed in every run.`,
  aConstantAnotherNumberIs: (fixed: readonly string[], count: number) =>
    ` ${listed(fixed)} ${count === 1 ? 'is' : 'are'} a constant: another number is another program.`,
  whatOnlyNumbersDecideSuch: 'What only numbers decide, such as how often “while” goes round.',
  lineOfNamedFile: (name: string, line: number, message: string) =>
    `${name}, line ${line}: ${message}.`,
  itWasStoppedBeforeIt: 'It was stopped before it had been measured.',
  theProgramRanForMore:
    'The program ran for more than 5 minutes, so nothing was measured. Let it take fewer steps.',
  pythonCameToItsEnd:
    'Python came to its end with the program, so nothing was measured. Make its data smaller.',
  moreThan: 'more than',
  times: (ratio: number, ratio2: string, written: string) =>
    `${ratio < 10 ? ratio2 : written} times`,
  notFinite: 'not finite',
  linesInline: (count: number, numbers: readonly string[]) =>
    `${count === 1 ? 'line' : 'lines'} ${listed(numbers)}`,
  pasteAProgram: '# Paste a program here, or take an example.',
});
