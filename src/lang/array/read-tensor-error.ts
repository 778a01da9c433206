import { type ArrayProblem, arrayMessage } from '../../words/en/array';
import { ProblemError } from '../../words/problem-error';

/** Text that is no array of numbers, or a shape that is none; the message says what is wrong with it. */
export class ReadTensorError extends ProblemError<ArrayProblem> {
  override readonly name: string = 'ReadTensorError';

  constructor(problem: ArrayProblem | string) {
    super(problem, typeof problem === 'string' ? problem : arrayMessage(problem));
  }
}
