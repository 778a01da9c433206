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
  readonly name: string;
  /** The names of those that it calls. */
  readonly calls: ReadonlySet<string>;
  readonly text: string | null;
  /** The same in LaTeX, its sign of equality set to be aligned. */
  readonly latex: string | null;
}

export const NO_CALLS: Calls = { at: new Map(), definitions: [] };

/** Of the definitions of what is called those that are reached from some statements, in their order. */
export function definitionsAt(
  { at, definitions }: Calls,
  reachable: Uint8Array,
): readonly DefinitionText[] {
  const needed = new Set<string>();
  for (const [statement, { name }] of at) if (reachable[statement]) needed.add(name);
  for (const { name, calls } of definitions.toReversed()) {
    if (needed.has(name)) for (const one of calls) needed.add(one);
  }
  return definitions.filter(({ name }) => needed.has(name));
}

/** The statements that a statement is written in terms of. */
export function readsOf(program: Program, { at }: Calls, statement: number): readonly number[] {
  return at.get(statement)?.given ?? operandsAt(program, statement);
}
