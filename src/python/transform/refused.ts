import { ParseError } from '../../lang/read/parse-error';
import { transformWords } from '../../words/en/transform';
import { type ProblemOf, said } from '../../words/problem';

/** A place in a program. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The error that says why a program can't be transformed, and where. */
export function refused(
  { from, to }: Place,
  problem: ProblemOf<typeof transformWords>,
): ParseError {
  const { message, mend } = said(transformWords, problem);
  return new ParseError(message, from, to, mend, problem);
}
