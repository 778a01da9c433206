import { operandsAt, type Program } from '../../core/program/program';

/** A value that is written as a call of an own primitive. */
export interface Called {
  readonly name: string;
  /** The statements that it is given. */
  readonly given: readonly number[];
}

/** What of a program is written as calls. */
export interface Calls {
  /** By the statement of the result. */
  readonly at: ReadonlyMap<number, Called>;
  /** The definitions of what is called, each after those that it calls. */
  readonly definitions: readonly DefinitionText[];
}

/** A definition as a line, `f(x) = x*sin(x)`; null where it takes more than one to say. */
export interface DefinitionText {
  readonly text: string | null;
  /** The same in LaTeX, its sign of equality set to be aligned. */
  readonly latex: string | null;
}

export const NO_CALLS: Calls = { at: new Map(), definitions: [] };

/** The statements that a statement is written in terms of. */
export function readsOf(program: Program, { at }: Calls, statement: number): readonly number[] {
  return at.get(statement)?.given ?? operandsAt(program, statement);
}
