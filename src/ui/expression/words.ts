import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('expression', {
  formula: 'Formula',
  expression: 'Expression',
  howItIsRead: 'How it is read',
  typesetFormula: 'Typeset formula',
  tooLongToTypesetIn: 'Too long to typeset in one line.',
  ofTheLastReadableText: 'of the last text that could be read',
  ofTheLastCompleteGraph: 'of the last graph that was complete',
  thisGraphIsTooLarge: 'this graph is too large to be written as a text',
  suchAsLnX1X1: 'such as ln(x1) + x1*x2 - sin(x2)',
  noOutputIsCompleteYet: 'no output is complete yet',
  whatWritesExpressions: 'What writes expressions',
  whatReadsExpressions: 'What reads expressions',
});
