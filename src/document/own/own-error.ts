import { type OwnProblem, ownWords } from '../../words/en/own';
import { said } from '../../words/problem';
import { ProblemError } from '../../words/problem-error';

/** Why an own primitive can't be made or changed so. The message says why, `mend` what to do. */
export class OwnError extends ProblemError<OwnProblem> {
  override readonly name = 'OwnError';
  readonly mend: string;

  constructor(problem: OwnProblem) {
    const { message, mend } = said(ownWords, problem);
    super(problem, message);
    this.mend = mend;
  }
}
