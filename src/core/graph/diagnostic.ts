import type { CheckProblem } from '../../words/en/graph';
import type { TroubleProblem } from '../../words/en/trouble';
import { type ProblemOf, said, type Words } from '../../words/problem';
import type { Convention } from '../rule/convention';
import type { NodeId } from './graph';

/** Something a person should know of a node, with what to do about it. */
export interface Diagnostic<Problem = CheckProblem | TroubleProblem> {
  readonly severity: 'error' | 'warning' | 'note';
  readonly node: NodeId | null;
  /** The operand port it is about, if it is about one. */
  readonly port: number | null;
  /** What is wrong, as data: a kind and its facts. */
  readonly problem: Problem;
  /** The problem in English, and what to do about it. */
  readonly message: string;
  readonly mend: string;
  /** What each convention takes there, where it is about a kink. */
  readonly kink?: Kink;
}

/** A point where a primitive has no derivative, and what each convention takes in its place. */
export interface Kink {
  /** A sentence without its stop: 'relu has no derivative at 0'. */
  readonly what: string;
  /** '0'; where several operands vary '½ for each operand' or '1 for x and 0 for lo'. */
  readonly taken: Readonly<Record<Convention, string>>;
}

/** Whether a diagnostic tells of what is still to come, rather than of what is wrong. */
export function isUnfinished({ problem }: Diagnostic): boolean {
  return problem.kind === 'lacks operand' || problem.kind === 'no output';
}

/** What a diagnostic is about. */
type About = Pick<Diagnostic, 'severity' | 'node' | 'port' | 'kink'>;

/** A diagnostic of a problem that these are the words for. */
export function diagnosed<W extends Words, Problem extends ProblemOf<W>>(
  words: W,
  problem: Problem,
  about: About,
): Diagnostic<Problem> {
  return withProblem({ ...about, ...said(words, problem) }, problem);
}

/** A diagnostic with a problem. */
export function withProblem<Problem>(
  diagnostic: Omit<Diagnostic, 'problem'>,
  problem: Problem,
): Diagnostic<Problem> {
  // Not enumerable, so that two diagnostics that say the same of the same are alike.
  return Object.defineProperty({ ...diagnostic, problem }, 'problem', { enumerable: false });
}

/** A diagnostic to be copied to another thread, where `withProblem` makes it what it was. */
export function copyable<Problem>(diagnostic: Diagnostic<Problem>): Diagnostic<Problem> {
  return { ...diagnostic, problem: diagnostic.problem };
}
