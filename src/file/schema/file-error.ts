import type { FileProblem } from '../../words/en/file';
import { ProblemError } from '../../words/problem-error';

/**
 * Something from outside that cannot be read. The message is one sentence: what is wrong, where, and
 * what to do. It knows no words, which come with what reads: see `refused`.
 */
export class FileError extends ProblemError<FileProblem> {
  override readonly name = 'FileError';

  constructor(message: string, problem: FileProblem | null = null) {
    super(problem ?? message, message);
  }
}
