import { emitWords } from '../../words/en/emit';
import { type ProblemOf, said } from '../../words/problem';
import { ProblemError } from '../../words/problem-error';

/** A program that can't be written in a language. */
export class EmitError extends ProblemError<ProblemOf<typeof emitWords>> {
  override readonly name = 'EmitError';

  constructor(problem: ProblemOf<typeof emitWords>) {
    super(problem, said(emitWords, problem).message);
  }
}
