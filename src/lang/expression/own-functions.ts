import type { Definition } from '../../core/graph/graph';
import { parametersOf } from '../../core/graph/parameters';
import { isTextName } from './functions';
import { headAt } from './head';
import { refused } from './refused';
import type { NameAt, ParsedStatement } from './statement';
import type { Token } from './token';

/**
 * The functions that a text defines, `f(x) = …`, and calls, and those there are already, with how many
 * values each takes. One that nothing calls is a value, which has the name of the function.
 */
export function ownFunctions(
  tokens: readonly Token[],
  assigned: ReadonlySet<string>,
  definitions: readonly Definition[],
): ReadonlyMap<string, number> {
  const heads = new Map<number, readonly [name: string, arity: number]>();
  let starts = true;
  tokens.forEach(({ kind }, k) => {
    const head = starts ? headAt(tokens, k) : null;
    if (head?.parameters) heads.set(k, [head.target.name, head.parameters.length]);
    starts = kind === 'newline';
  });
  const called = new Set<string>();
  tokens.forEach(({ kind, text }, k) => {
    const next = tokens[k + 1];
    const isCall = kind === 'name' && next?.kind === 'sign' && next.text === '(';
    if (isCall && !heads.has(k) && !isTextName(text)) called.add(text);
  });
  const functions = new Map(
    definitions.flatMap((definition) => {
      const { name } = definition;
      const isThere = called.has(name) && !assigned.has(name);
      return isThere ? [[name, parametersOf(definition).length] as const] : [];
    }),
  );
  for (const [name, arity] of heads.values()) if (called.has(name)) functions.set(name, arity);
  return functions;
}

/** The statements that define functions which are called somewhere, by name, and the others. */
export function functionsAmong(statements: readonly ParsedStatement[]): {
  readonly functions: ReadonlyMap<string, ParsedStatement>;
  readonly others: readonly ParsedStatement[];
} {
  const called = new Set(
    statements.flatMap(({ code }) => code.flatMap((one) => (one.do === 'call' ? [one.name] : []))),
  );
  const functions = new Map<string, ParsedStatement>();
  const others = statements.filter((statement) => {
    const { target, parameters, rule } = statement;
    if (!target || !parameters || !called.has(target.name)) {
      const [first] = rule ?? [];
      if (first) throw refused(first, { kind: 'derivative of a value', name: target?.name ?? '' });
      return true;
    }
    if (functions.has(target.name)) {
      throw refused(target, { kind: 'assigned twice', name: target.name });
    }
    functions.set(target.name, statement);
    return false;
  });
  for (const [name, statement] of functions) checkFunction(name, statement);
  for (const { code } of [...others, ...functions.values()]) {
    for (const one of code) {
      if (one.do === 'name' && functions.has(one.name)) {
        throw refused(one, { kind: 'function as value', name: one.name });
      }
    }
  }
  return { functions, others };
}

/** What a function is made of are its parameters, each of them once in its head. */
function checkFunction(name: string, { parameters, code, target }: ParsedStatement): void {
  const known = new Set<string>();
  for (const parameter of parameters ?? []) {
    if (known.has(parameter.name)) {
      throw refused(parameter, { kind: 'assigned twice', name: parameter.name });
    }
    known.add(parameter.name);
  }
  const used = new Set<string>();
  for (const one of code) {
    if (one.do !== 'name') continue;
    used.add(one.name);
    if (known.has(one.name)) continue;
    throw refused(one, { kind: 'no parameter', name: one.name, of: name, known: [...known] });
  }
  const idle = parameters?.find((parameter) => !used.has(parameter.name));
  if (idle) throw refused(idle, { kind: 'unused parameter', name: idle.name, of: name });
  const last = code.at(-1);
  if (last?.do !== 'apply' && last?.do !== 'call') {
    throw refused(target as NameAt, { kind: 'nothing computed', name });
  }
}
