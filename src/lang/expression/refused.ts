import { type ExpressionProblem, expressionWords } from '../../words/en/expression';
import { said } from '../../words/problem';
import type { Mend } from '../read/mend';
import { ParseError } from '../read/parse-error';
import type { TextRange } from './statement';

/** The error that says why a text is no expression, and where. */
export function refused(
  { from, to }: TextRange,
  problem: ExpressionProblem,
  mends: readonly Mend[] = [],
): ParseError {
  const { message, mend } = said(expressionWords, problem);
  return new ParseError(message, from, to, mend, problem, mends);
}
