/** What the page asks of a worker. A worker does one thing at a time. */
export type Request =
  | {
      readonly kind: 'do';
      readonly id: number;
      readonly task: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'stop'; readonly id: number };

/** What a worker says of what it does. Steps are what the task has yielded since the last answer. */
export type Answer =
  | { readonly kind: 'steps'; readonly id: number; readonly steps: readonly unknown[] }
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly steps: readonly unknown[];
      readonly result: unknown;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'stopped'; readonly id: number };

/** What a worker says: first that it is ready, and whether its end would be noticed, then answers. */
export type Reply = { readonly kind: 'ready'; readonly watched: boolean } | Answer;

/** An error on its way between threads, which keep no classes. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/** Something went wrong in work that was done elsewhere. The message is the error's own. */
export class WorkError extends Error {
  override readonly name = 'WorkError';
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: undefined };
  const { name, message, stack } = error;
  return { name, message, stack };
}

export function workError(failure: Failure): WorkError {
  return new WorkError(failure.message, { cause: failure });
}
