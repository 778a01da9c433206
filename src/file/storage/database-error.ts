import type { DatabaseProblem } from '../../words/en/storage';

/** A database that is not opened, read or written, for a reason that the browser has no error for. It knows no words. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly problem: DatabaseProblem;

  constructor(problem: DatabaseProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
