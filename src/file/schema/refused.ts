import { type Fault, type FileProblem, fileWords, type Source } from '../../words/en/file';
import { said } from '../../words/problem';
import { FileError } from './file-error';

/** The error that says why something is not read. */
export function refused(problem: FileProblem): FileError {
  return new FileError(said(fileWords, problem).message, problem);
}

/** The error for a fault in the data. @param node counted from 0; null for what is no node's. */
export function unfit(source: Source, node: number | null, fault: Fault): FileError {
  const at = node === null ? null : node + 1;
  return refused({ kind: 'unfit', source, node: at, inPrimal: false, fault });
}
