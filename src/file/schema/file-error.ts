import type { FileProblem } from '../../words/en/file';
import type { WritingProblem } from '../../words/en/writing';
import { ProblemError } from '../../words/problem-error';

/**
 * Something from outside that cannot be read, or is too much to be written. The message is one sentence:
 * what is wrong, where, and what to do. It knows no words, which come with what reads or writes: see
 * `refused` and `tooMuch`.
 */
export class FileError<
  P extends FileProblem | WritingProblem = FileProblem,
> extends ProblemError<P> {
  override readonly name = 'FileError';

  constructor(message: string, problem: P | null = null) {
    super(problem ?? message, message);
  }
}
