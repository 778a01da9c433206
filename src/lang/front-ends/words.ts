import { worded } from '../../words/worded';

/** What languages that graphs are written in are called, where that is no name. */
export const wording = worded('lang/front-ends', {
  expression: 'expression',
  spreadsheet: 'spreadsheet',
});
