import { type ArrayProblem, arrayMessage } from '../../words/en/array';
import { ProblemError } from '../../words/problem-error';

/** The most numbers that may be typed, pasted or filled in. */
export const MOST_NUMBERS = 2 ** 16;

/** Text that is no array of numbers, or a shape that is none; the message says what is wrong with it. */
export class ReadTensorError extends ProblemError<ArrayProblem> {
  override readonly name: string = 'ReadTensorError';

  constructor(problem: ArrayProblem | string) {
    super(problem, typeof problem === 'string' ? problem : arrayMessage(problem));
  }
}
