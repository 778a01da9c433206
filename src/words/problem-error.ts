/**
 * An error whose problem is data. Its message says the problem in the language that is spoken: English
 * where the engine is used by itself.
 */
export abstract class ProblemError<Problem extends { readonly kind: string }> extends Error {
  // Private, so that two errors are alike when their messages are.
  readonly #problem: Problem | null;

  constructor(problem: Problem | string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.#problem = typeof problem === 'string' ? null : problem;
  }

  /** What is wrong; null where the error was made with words of the caller's own. */
  get problem(): Problem | null {
    return this.#problem;
  }
}

/** The same of what somebody wanted and can't have: `mend` says what to do instead. */
export abstract class RefusalError<
  Problem extends { readonly kind: string },
> extends ProblemError<Problem> {
  readonly mend: string;

  /** @param said the problem in words. */
  constructor(problem: Problem, said: { readonly message: string; readonly mend: string }) {
    super(problem, said.message);
    this.mend = said.mend;
  }
}

/** The same as a RangeError, which is always made of a problem. */
export abstract class ProblemRangeError<
  Problem extends { readonly kind: string },
> extends RangeError {
  readonly #problem: Problem;

  constructor(problem: Problem, message: string) {
    super(message);
    this.#problem = problem;
  }

  /** What is wrong. */
  get problem(): Problem {
    return this.#problem;
  }
}
