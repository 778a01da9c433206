import { type WritingProblem, writingWords } from '../../words/en/writing';
import { said } from '../../words/problem';
import { FileError } from './file-error';

/** The error that says that something is too much to be written. */
export function tooMuch(problem: WritingProblem): FileError<WritingProblem> {
  return new FileError(said(writingWords, problem).message, problem);
}
