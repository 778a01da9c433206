import { ParseError } from '../../lang/read/parse-error';
import type { Arguments } from './arguments';
import type { Execution } from './execution';
import { Scope } from './scope';
import { inside, partNamed, type Syntax, separated, statementsIn, syntaxOf } from './syntax';
import type { PythonFunction, Value } from './value';

/** A function of a program that can be asked to be transformed. */
interface TransformableFunction {
  readonly name: string;
  /** Its line, 1 for the first. */
  readonly line: number;
}

/** A program as it is read before any function of it is gone through. */
export interface ReadProgram {
  readonly root: Syntax;
  /** Functions that take and return something, in the order of the text. */
  readonly functions: readonly TransformableFunction[];
}

/** Reads which functions there are. @throws ParseError where the program is no Python. */
export function readProgram(source: string): ReadProgram {
  const root = syntaxOf(source);
  const functions = statementsIn(root).flatMap((statement): TransformableFunction[] => {
    const definition = partNamed(statement, 'FunctionDefinition') ?? statement;
    if (definition.name !== 'FunctionDefinition') return [];
    const name = partNamed(definition, 'VariableName')?.text ?? '';
    const parameters = partNamed(definition, 'ParamList');
    const takes = parameters !== undefined && inside(parameters).length > 0;
    const body = partNamed(definition, 'Body');
    if (!takes || !body || !returns(body)) return [];
    return [{ name, line: source.slice(0, definition.from).split('\n').length }];
  });
  return { root, functions };
}

function returns(syntax: Syntax): boolean {
  return syntax.parts.some(
    (part) =>
      (part.name === 'ReturnStatement' && part.parts.length > 1) ||
      (!/^(?:FunctionDefinition|LambdaExpression|ClassDefinition)$/.test(part.name) &&
        returns(part)),
  );
}

/** What the names of a program stand for where it ends. What can't be told is told of when it is asked for. */
export function namesOf({ root }: ReadProgram, execution: Execution): Scope<Value> {
  const scope = new Scope<Value>();
  const go = (statements: readonly Syntax[]) => {
    for (const statement of statements) {
      if (/^(?:With|Try)Statement$/.test(statement.name)) {
        const body = partNamed(statement, 'Body');
        if (body) go(statementsIn(body));
        continue;
      }
      if (/^(?:Expression|For|While)Statement$/.test(statement.name)) continue;
      try {
        execution.statement(statement, scope);
      } catch (error) {
        if (!(error instanceof ParseError)) throw error;
        for (const name of namesSetBy(statement)) scope.set(name, { kind: 'unknown', why: error });
      }
    }
  };
  go(statementsIn(root));
  return scope;
}

/** Names that a statement gives values to. */
function namesSetBy(syntax: Syntax): readonly string[] {
  if (syntax.name === 'VariableName') return [syntax.text];
  if (syntax.name === 'AssignStatement') {
    const last = syntax.parts.findLastIndex(({ text }) => text === '=');
    return syntax.parts.slice(0, last).flatMap(namesSetBy);
  }
  if (syntax.name === 'ClassDefinition' || syntax.name === 'FunctionDefinition') {
    return [partNamed(syntax, 'VariableName')?.text ?? ''];
  }
  return syntax.parts.flatMap(namesSetBy);
}

/**
 * What the program itself calls a function with, where that is known before it runs: the first such call;
 * null where there is none.
 */
export function argumentsInSource(
  { root }: ReadProgram,
  { name, parameters }: PythonFunction,
  execution: Execution,
  scope: Scope<Value>,
): readonly (Value | null)[] | null {
  for (const list of callsOf(root, name)) {
    const groups = separated(inside(list));
    try {
      const given: Arguments = execution.expressions.arguments(list, name, list, scope);
      const values = parameters.map(
        (parameter, k) => given.positional[k] ?? given.keywords.get(parameter.name) ?? null,
      );
      const isKnown = values.every((value) => value === null || isConstant(value));
      if (isKnown && groups.length > 0 && values.some((value) => value !== null)) return values;
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
    }
  }
  return null;
}

function isConstant(value: Value): boolean {
  if (value.kind === 'items') return value.items.every(isConstant);
  return ['number', 'flag', 'text', 'none', 'array', 'module', 'function'].includes(value.kind);
}

/** The arguments of calls of a function, but for those in itself. */
function callsOf(syntax: Syntax, name: string): readonly Syntax[] {
  const isItself =
    syntax.name === 'FunctionDefinition' && partNamed(syntax, 'VariableName')?.text === name;
  if (isItself) return [];
  const own =
    syntax.name === 'CallExpression' && syntax.parts[0]?.text === name && syntax.parts[1]
      ? [syntax.parts[1]]
      : [];
  return [...own, ...syntax.parts.flatMap((part) => callsOf(part, name))];
}
