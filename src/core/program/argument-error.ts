import { type ArgumentProblem, argumentWords } from '../../words/en/program';
import { said } from '../../words/problem';
import { ProblemRangeError } from '../../words/problem-error';

/** A RangeError whose problem is data: what no program can be made with, or of. */
export class ArgumentError extends ProblemRangeError<ArgumentProblem> {
  constructor(problem: ArgumentProblem) {
    super(problem, said(argumentWords, problem).message);
  }
}
