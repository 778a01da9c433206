import { ProblemError } from '../../words/problem-error';
import type { Mend } from './mend';

/**
 * A text that can’t be read: what was expected and what was found, in words, with its place. Each front
 * end has problems, and words for them, of its own.
 */
export class ParseError extends ProblemError<{ readonly kind: string }> {
  override readonly name = 'ParseError';
  constructor(
    message: string,
    /** First character it is about, from 0. */
    readonly from: number,
    /** Just after the last character it is about; equals `from` where something is missing. */
    readonly to: number,
    /** What to do about it; empty when the message says it all. */
    readonly hint = '',
    problem: { readonly kind: string } | null = null,
    /** Texts that its author may have meant, the likeliest first. */
    readonly mends: readonly Mend[] = [],
  ) {
    super(problem ?? message, message);
  }
}
