import { worded } from '../../../words/worded';

/** What `trace/panel` says. */
export const wording = worded('trace/panel', {
  theNumbersAreStillBeing:
    'The numbers are still being computed. Copy the trace once they are there.',
  copyTheTrace: 'Copy the trace',
  trace: 'Trace',
  reverseFrom: 'Reverse from',
  chooseTheOutput: 'choose the output',
  seed: 'Seed',
  setTheSeed: 'set the seed',
  thePassesOfForwardMode: 'The passes of forward mode',
  notComputedYet: 'Not computed yet',
  runningThisGraphTakesMore:
    'Running this graph takes more than a moment. Every statement gets its row once its numbers are there.',
  noGraphYet: 'No graph yet',
  nothingToEvaluateYet: 'Nothing to evaluate yet',
  typeAnExpressionAboveOr:
    'Type an expression above, or add an input and a primitive to the canvas. Every statement then gets its row here.',
  addAnInputWhateverCan: 'Add an input: whatever can be computed from it gets a row here.',
  thereIsNoAdjointTrace: (given: boolean) =>
    `There is no adjoint trace: ${given ? 'no output is complete. What it still needs is listed on the canvas.' : 'the graph has no output to start from. Add one and wire a value into it.'}`,
  whatSaysHowTheTrace: 'What says how the trace is written',
  howTheTraceIsWritten: 'How the trace is written',
  whatWritesTables: 'What writes tables',
  laTeX: 'LaTeX',
  forBooktabs: 'for booktabs',
  markdown: 'Markdown',
  withFormulasBetweenDollarSigns: 'with formulas between dollar signs',
  csv: 'CSV',
  forSpreadsheetsValuesInFull: 'for spreadsheets, values in full',
});
