import type { Convention } from '../rule/convention';
import type { NodeId } from './graph';

/** Something a person should know of a node, with what to do about it. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'note';
  readonly node: NodeId | null;
  /** The operand port it is about, if it is about one. */
  readonly port: number | null;
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
