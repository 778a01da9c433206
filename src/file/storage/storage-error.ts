import { type DatabaseProblem, type StorageProblem, storageWords } from '../../words/en/storage';
import { said } from '../../words/problem';
import { ProblemError } from '../../words/problem-error';
import { DatabaseError } from './database-error';

/** The browser does not keep, or not give back, what is stored. The message is one sentence. */
export class StorageError extends ProblemError<StorageProblem> {
  override readonly name = 'StorageError';

  constructor(problem: StorageProblem, options?: ErrorOptions) {
    super(problem, said(storageWords, problem).message, options);
  }
}

/** What an attempt comes to. @throws StorageError for whatever it throws. */
export async function attempt<T>(
  act: () => Promise<T>,
  kind: 'not kept' | 'not given back',
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError({ kind, cause: { kind: causeOf(error) } }, { cause: error });
  }
}

type Cause = DatabaseProblem['kind'];

/** Browsers say it each in their own way, and some say nothing. */
function causeOf(error: unknown): Cause {
  if (error instanceof DatabaseError) return error.problem.kind;
  const name = error instanceof Error ? error.name : '';
  return Object.hasOwn(causes, name) ? (causes[name] as Cause) : 'unknown';
}

const causes: Readonly<Record<string, Cause>> = {
  QuotaExceededError: 'full',
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
  InvalidStateError: 'closed',
  AbortError: 'undone',
  VersionError: 'newer',
  UnknownError: 'spoilt',
};
