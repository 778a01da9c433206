import { arrowsOf } from '../../core/graph/arrows';
import { depthFirstOrder } from '../../core/graph/topological-order';
import type { Role } from '../../core/program/role';
import type { NestedNumbers } from '../../core/tensor/tensor';
import type { ParseError } from '../read/parse-error';
import { refused } from './refused';
import type { NameAt, ParsedStatement } from './statement';

/** What the names of a text mean. */
export interface Names {
  /** Statements that compute a named value, by that name. */
  readonly computed: ReadonlyMap<string, ParsedStatement>;
  /** Inputs in the order of v₁₋ₙ … v₀, with the value of a declaration `x = 2`, else 1. */
  readonly inputs: ReadonlyMap<string, DeclaredInput>;
  /** Statements that compute something, each after those whose values it uses. */
  readonly order: readonly ParsedStatement[];
  /** How often a computed name is used; a statement that is but the name does not count. */
  readonly uses: ReadonlyMap<string, number>;
}

interface DeclaredInput {
  readonly value: number | NestedNumbers;
  readonly role?: Role;
  readonly at: NameAt;
}

/** @throws ParseError when a name is assigned twice or is needed for its own value. */
export function resolve(statements: readonly ParsedStatement[]): Names {
  const { computed, declared, parameters } = collectTargets(statements);
  const order = orderOfUse(statements, computed);
  const found = new Map<string, NameAt>();
  const uses = new Map<string, number>();
  const see = (at: NameAt) => {
    if (!found.has(at.name)) found.set(at.name, at);
  };
  for (const parameter of parameters.values()) see(parameter);
  for (const statement of statements) {
    if (statement.target && statement.declared !== null) see(statement.target);
    for (const instruction of statement.code) {
      if (instruction.do !== 'name') continue;
      const { name } = instruction;
      if (!computed.has(name)) see(instruction);
      else if (!isMark(statement, computed)) uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  const free = [...found.keys()].filter((name) => !parameters.has(name));
  const names = [...parameters.keys(), ...bySiblings(free)];
  const inputs = new Map(
    names.map((name) => {
      const { value = 1, role } = declared.get(name) ?? {};
      const kept = role === undefined || role === 'plain' ? {} : { role };
      return [name, { value, at: found.get(name) as NameAt, ...kept }];
    }),
  );
  return { computed, inputs, uses, order };
}

/** Whether a statement is but the name of a computed value, which makes it an output. */
export function isMark(
  { target, code }: ParsedStatement,
  computed: ReadonlyMap<string, unknown>,
): boolean {
  const [only] = code;
  return !target && code.length === 1 && only?.do === 'name' && computed.has(only.name);
}

interface Declared {
  readonly value: number | NestedNumbers;
  readonly role?: Role | 'plain';
}

function collectTargets(statements: readonly ParsedStatement[]) {
  const computed = new Map<string, ParsedStatement>();
  const declared = new Map<string, Declared>();
  const parameters = new Map<string, NameAt>();
  for (const statement of statements) {
    const { target, role } = statement;
    if (!target) continue;
    if (computed.has(target.name) || declared.has(target.name)) {
      throw refused(target, { kind: 'assigned twice', name: target.name });
    }
    if (statement.declared === null) computed.set(target.name, statement);
    else declared.set(target.name, { value: statement.declared, ...(role && { role }) });
    for (const parameter of statement.parameters ?? []) {
      if (!parameters.has(parameter.name)) parameters.set(parameter.name, parameter);
    }
  }
  for (const [name, at] of parameters) {
    if (!computed.has(name)) continue;
    throw refused(at, { kind: 'computed parameter', name });
  }
  return { computed, declared, parameters };
}

/**
 * Order of first appearance, except that x1, x2, x10 (or x_1, x_2) go by number among the places
 * they occupy.
 */
function bySiblings(names: readonly string[]): readonly string[] {
  const groups = new Map<string, { name: string; number: number; place: number }[]>();
  names.forEach((name, place) => {
    const match = /^(.*?)_?(\d{1,15})$/.exec(name);
    if (!match) return;
    const stem = match[1] as string;
    const sibling = { name, number: Number(match[2]), place };
    const group = groups.get(stem);
    if (group) group.push(sibling);
    else groups.set(stem, [sibling]);
  });
  const ordered = names.slice();
  for (const group of groups.values()) {
    const places = group.map(({ place }) => place);
    group.sort((a, b) => a.number - b.number || a.place - b.place);
    group.forEach(({ name }, k) => {
      ordered[places[k] as number] = name;
    });
  }
  return ordered;
}

/**
 * Statements that compute, each after those it uses. A name that is only read before its assignment,
 * and that is needed for its own value, is an input where it is read and an output where it is
 * assigned, like the y of `a = x*y; y = a + sin(a)`: it is taken out of `computed`.
 */
function orderOfUse(
  statements: readonly ParsedStatement[],
  computed: Map<string, ParsedStatement>,
): readonly ParsedStatement[] {
  const position = new Map(statements.map((statement, k) => [statement, k]));
  const lastRead = new Map<string, number>();
  statements.forEach(({ code }, k) => {
    for (const instruction of code)
      if (instruction.do === 'name') lastRead.set(instruction.name, k);
  });
  for (;;) {
    const { order, cycle } = sorted(statements, position, computed);
    if (!cycle) return order;
    const early = cycle
      .filter((statement) => {
        const read = lastRead.get(statement.target?.name ?? '') ?? 0;
        return read < (position.get(statement) as number);
      })
      .sort((a, b) => b.from - a.from)[0];
    if (!early?.target) throw circular(cycle);
    computed.delete(early.target.name);
  }
}

/** Statements that compute, each after those it needs, and the first cycle that they are on. */
function sorted(
  statements: readonly ParsedStatement[],
  position: ReadonlyMap<ParsedStatement, number>,
  computed: ReadonlyMap<string, ParsedStatement>,
): { order: readonly ParsedStatement[]; cycle: readonly ParsedStatement[] | null } {
  const needs = statements.map(({ code }) =>
    code.flatMap((instruction) => {
      const needed = instruction.do === 'name' ? computed.get(instruction.name) : undefined;
      return needed ? [position.get(needed) as number] : [];
    }),
  );
  const roots = [...statements.keys()].filter((k) => statements[k]?.declared === null);
  const { order, cycle } = depthFirstOrder(arrowsOf(needs), roots);
  const all = (places: readonly number[]) => places.map((k) => statements[k] as ParsedStatement);
  return { order: all(order), cycle: cycle && all(cycle) };
}

function circular(cycle: readonly ParsedStatement[]): ParseError {
  const names = cycle.map(({ target }) => target?.name ?? '');
  const round = [names[0] as string, ...names.slice(1).reverse(), names[0] as string];
  const shown = round.length > 8 ? [...round.slice(0, 4), null, ...round.slice(-3)] : round;
  const first = (cycle[0] as ParsedStatement).target as NameAt;
  return refused(first, { kind: 'needed for itself', round: shown });
}
