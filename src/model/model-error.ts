import { type ModelProblem, modelWords } from '../words/en/model';
import { said } from '../words/problem';
import { ProblemError } from '../words/problem-error';

/** A model that can't be read or written. The message says what is wrong, where, and what to do. */
export class ModelError extends ProblemError<ModelProblem> {
  override readonly name = 'ModelError';

  constructor(problem: ModelProblem) {
    super(problem, said(modelWords, problem).message);
  }
}
