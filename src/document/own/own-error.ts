import { type OwnProblem, ownWords } from '../../words/en/own';
import { said } from '../../words/problem';
import { RefusalError } from '../../words/problem-error';

/** Why an own primitive can't be made or changed so. The message says why, `mend` what to do. */
export class OwnError extends RefusalError<OwnProblem> {
  override readonly name = 'OwnError';

  constructor(problem: OwnProblem) {
    super(problem, said(ownWords, problem));
  }
}
