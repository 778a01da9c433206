import { type ArgumentProblem, argumentWords } from '../../words/en/program';
import { said } from '../../words/problem';

/** A RangeError whose problem is data: what no program can be made with, or of. */
export class ArgumentError extends RangeError {
  readonly #problem: ArgumentProblem;

  constructor(problem: ArgumentProblem) {
    super(said(argumentWords, problem).message);
    this.#problem = problem;
  }

  get problem(): ArgumentProblem {
    return this.#problem;
  }
}
