import { transformedTexts } from '../../words/en/transform';
import type { Arguments } from './arguments';
import { binary } from './arithmetic';
import { chosen, conjunction } from './choice';
import { Expressions } from './expressions';
import { isKnownModule, memberOf } from './frameworks';
import { readParameters } from './parameters';
import type { Recorder } from './recorder';
import { type Place, refused } from './refused';
import { Scope } from './scope';
import { partNamed, type Syntax, separated, statementsIn } from './syntax';
import { NONE, type PythonFunction, type Value } from './value';

/** How a statement ends: by going on to the next, or otherwise. */
type Outcome =
  | { readonly kind: 'on' | 'break' | 'continue' }
  | { readonly kind: 'return'; readonly value: Value; readonly place: Place };

const ON: Outcome = { kind: 'on' };

/** A value that is returned where a condition holds, and what follows elsewhere. */
interface Pending {
  readonly condition: Value;
  readonly value: Value;
  readonly holds: boolean;
}

/** Deeper calls end in no constant. */
const MOST_CALLS = 200;
const MOST_TURNS = 20_000;

/** Goes through statements as Python would, but both ways where a value decides. */
export class Execution {
  readonly expressions: Expressions;
  /** Conditions that values decide, of which both ways are computed. */
  readonly decided: Place[] = [];
  private depth = 0;
  private turns = 0;
  /** What must hold for what happens now to count, in the function that is gone through. */
  private readonly path: Value[] = [];
  private pending: Pending[] = [];
  /** How much of the path was there when the function, and when the loop, began. */
  private entered = 0;
  private looping = 0;

  constructor(private readonly recorder: Recorder) {
    this.expressions = new Expressions(recorder, {
      enter: (called, given) => this.enter(called, given),
      bothWays: (place) => this.bothWays(place),
      isBranching: () => this.path.length > 0,
    });
  }

  /** Goes through a function. @throws ParseError */
  enter(called: PythonFunction, given: Arguments): Value {
    if (this.depth >= MOST_CALLS) {
      throw refused(given.place, { kind: 'calls too deep', name: called.name });
    }
    const scope = new Scope<Value>(called.scope);
    for (const [name, value] of boundTo(called, given)) scope.set(name, value);
    const { pending, entered, looping } = this;
    this.pending = [];
    this.entered = this.path.length;
    this.depth++;
    try {
      if ('expression' in called.body)
        return this.expressions.evaluate(called.body.expression, scope);
      const outcome = this.block(called.body.statements, scope);
      return this.returned(outcome, called.syntax);
    } finally {
      this.depth--;
      this.pending = pending;
      this.entered = entered;
      this.looping = looping;
    }
  }

  /** The value of a function, with what was returned on the way where something held. */
  private returned(outcome: Outcome, syntax: Syntax): Value {
    let value = outcome.kind === 'return' ? outcome.value : NONE;
    const place = outcome.kind === 'return' ? outcome.place : syntax;
    for (const early of [...this.pending].reverse()) {
      if ((value.kind === 'none') !== (early.value.kind === 'none')) {
        throw refused(place, { kind: 'returns in a branch' });
      }
      const [take, otherwise] = early.holds ? [early.value, value] : [value, early.value];
      const both = chosen(this.recorder, early.condition, take, otherwise, place);
      if (!both) throw refused(place, { kind: 'branches differ' });
      value = both;
    }
    return value;
  }

  block(statements: readonly Syntax[], scope: Scope<Value>): Outcome {
    for (const statement of statements) {
      const outcome = this.statement(statement, scope);
      if (outcome.kind !== 'on') return outcome;
    }
    return ON;
  }

  statement(syntax: Syntax, scope: Scope<Value>): Outcome {
    const { parts, name } = syntax;
    const { expressions } = this;
    switch (name) {
      case 'StatementGroup':
        return this.block(statementsIn(syntax), scope);
      case 'ExpressionStatement': {
        const [expression] = parts;
        const isText = /^(?:String|ContinuedString)$/.test(expression?.name ?? '');
        if (expression && !isText && !isPrint(expression)) expressions.evaluate(expression, scope);
        return ON;
      }
      case 'AssignStatement':
        this.assignment(syntax, scope);
        return ON;
      case 'UpdateStatement': {
        const [target, sign, written] = parts as readonly [Syntax, Syntax, Syntax];
        const value = expressions.evaluate(written, scope);
        const before = expressions.evaluate(target, scope);
        const after = binary(this.recorder, sign.text.slice(0, -1), before, value, syntax);
        expressions.assign([target], after, scope);
        return ON;
      }
      case 'ReturnStatement': {
        const rest = parts.slice(1);
        const isTuple = rest.some(({ text }) => text === ',');
        const value = isTuple
          ? ({ kind: 'items', items: expressions.several(rest, scope), list: false } as const)
          : rest[0]
            ? expressions.evaluate(rest[0], scope)
            : NONE;
        return { kind: 'return', value, place: syntax };
      }
      case 'IfStatement':
        return this.choice(parts, scope);
      case 'ForStatement':
      case 'WhileStatement':
        return this.loop(syntax, scope);
      case 'FunctionDefinition':
      case 'DecoratedStatement':
        this.define(syntax, scope);
        return ON;
      case 'ImportStatement':
        importInto(scope, syntax);
        return ON;
      case 'DeleteStatement':
        for (const part of parts.slice(1)) scope.delete(part.text);
        return ON;
      case 'BreakStatement':
      case 'ContinueStatement':
        if (this.path.length > this.looping) {
          throw refused(syntax, {
            kind: 'decided by a value',
            what: transformedTexts.turnsOfLoop,
          });
        }
        return { kind: name === 'BreakStatement' ? 'break' : 'continue' };
      case 'PassStatement':
      case 'AssertStatement':
        return ON;
      default:
        throw refused(syntax, { kind: 'statement of running', word: firstWord(syntax) });
    }
  }

  private assignment(syntax: Syntax, scope: Scope<Value>): void {
    const parts = syntax.parts.filter(({ name }) => name !== 'TypeDef');
    const signs = parts.flatMap(({ text, name }, k) =>
      name === 'AssignOp' && text === '=' ? [k] : [],
    );
    const last = signs.at(-1);
    // An annotation alone gives no value.
    if (last === undefined) return;
    const written = parts.slice(last + 1);
    const isTuple = written.some(({ text }) => text === ',');
    const value: Value = isTuple
      ? { kind: 'items', items: this.expressions.several(written, scope), list: false }
      : this.expressions.evaluate(written[0] as Syntax, scope);
    let from = 0;
    for (const to of signs) {
      this.expressions.assign(parts.slice(from, to), value, scope);
      from = to + 1;
    }
  }

  /** An if with what follows it: one way where it is known, both where a value decides. */
  private choice(parts: readonly Syntax[], scope: Scope<Value>): Outcome {
    const [word, condition, body, ...rest] = parts;
    if (!word) return ON;
    if (word.text === 'else') return this.block(statementsIn(condition as Syntax), scope);
    if (!condition || !body) return ON;
    const holds = this.expressions.condition(condition, scope);
    if (holds === true) return this.block(statementsIn(body), scope);
    if (holds === false) return this.choice(rest, scope);
    this.bothWays(condition);
    const branch = (condition_: Value, go: (scope: Scope<Value>) => Outcome) => {
      const own = scope.branch();
      this.path.push(condition_);
      try {
        return { outcome: go(own), scope: own };
      } finally {
        this.path.pop();
      }
    };
    const isNot = this.recorder.apply(
      'equal',
      [holds, { kind: 'number', value: 0, whole: true }],
      condition,
      true,
    );
    const take = branch(holds, (own) => this.block(statementsIn(body), own));
    const otherwise = branch(isNot, (own) => this.choice(rest, own));
    return this.joined(holds, take, otherwise, condition, scope);
  }

  private joined(
    condition: Value,
    take: { readonly outcome: Outcome; readonly scope: Scope<Value> },
    otherwise: { readonly outcome: Outcome; readonly scope: Scope<Value> },
    place: Place,
    scope: Scope<Value>,
  ): Outcome {
    const [a, b] = [take.outcome, otherwise.outcome];
    if (a.kind === 'return' && b.kind === 'return') {
      const value = chosen(this.recorder, condition, a.value, b.value, place);
      if (!value) throw refused(place, { kind: 'branches differ' });
      return { kind: 'return', value, place };
    }
    if (a.kind === 'return' || b.kind === 'return') {
      const early = (a.kind === 'return' ? a : b) as Outcome & { kind: 'return' };
      // What returns within other branches does so where their conditions hold, too.
      const isNow = a.kind === 'return';
      const own = isNow
        ? condition
        : this.recorder.apply(
            'equal',
            [condition, { kind: 'number', value: 0, whole: true }],
            place,
            true,
          );
      const all = this.path
        .slice(this.entered)
        .reduce((both, next) => conjunction(this.recorder, 'and', both, next, place), own);
      this.pending.push({ condition: all, value: early.value, holds: true });
      scope.become(isNow ? otherwise.scope : take.scope);
      return ON;
    }
    for (const name of new Set([...take.scope.own(), ...otherwise.scope.own()])) {
      const [one, other] = [take.scope.get(name), otherwise.scope.get(name)];
      const both = one && other ? chosen(this.recorder, condition, one, other, place) : null;
      const why = () => refused(place, { kind: 'no value in a branch', name });
      if (both?.kind === 'traced' && one !== other) this.recorder.wishes.set(both.statement, name);
      scope.set(name, both ?? { kind: 'unknown', why: why() });
    }
    return ON;
  }

  private loop(syntax: Syntax, scope: Scope<Value>): Outcome {
    const before = this.looping;
    this.looping = this.path.length;
    try {
      return syntax.name === 'ForStatement'
        ? this.overItems(syntax, scope)
        : this.repetition(syntax, scope);
    } finally {
      this.looping = before;
    }
  }

  private overItems({ parts }: Syntax, scope: Scope<Value>): Outcome {
    const to = parts.findIndex(({ text }) => text === 'in');
    const [list, body, ...rest] = parts.slice(to + 1) as [Syntax, Syntax, ...Syntax[]];
    const items = [...this.expressions.itemsOf(this.expressions.evaluate(list, scope), list)];
    for (const item of items) {
      this.turn(list);
      this.expressions.assign(parts.slice(1, to), item, scope);
      const outcome = this.block(statementsIn(body), scope);
      if (outcome.kind === 'return') return outcome;
      if (outcome.kind === 'break') return ON;
    }
    const otherwise = rest[1];
    return otherwise ? this.block(statementsIn(otherwise), scope) : ON;
  }

  private repetition({ parts }: Syntax, scope: Scope<Value>): Outcome {
    const [, condition, body] = parts as readonly [Syntax, Syntax, Syntax];
    for (;;) {
      this.turn(condition);
      const holds = this.expressions.condition(condition, scope);
      if (holds === false) return ON;
      if (holds !== true) {
        throw refused(condition, {
          kind: 'decided by a value',
          what: transformedTexts.turnsOfWhile,
        });
      }
      const outcome = this.block(statementsIn(body), scope);
      if (outcome.kind === 'return') return outcome;
      if (outcome.kind === 'break') return ON;
    }
  }

  private turn(place: Place): void {
    if (++this.turns > MOST_TURNS)
      throw refused(place, { kind: 'too many steps', most: MOST_TURNS });
  }

  private bothWays({ from, to }: Place): void {
    if (!this.decided.some((place) => place.from === from)) this.decided.push({ from, to });
  }

  private define(syntax: Syntax, scope: Scope<Value>): void {
    const definition = partNamed(syntax, 'FunctionDefinition') ?? syntax;
    const { text: name = '' } = partNamed(definition, 'VariableName') ?? {};
    const body = partNamed(definition, 'Body');
    if (
      definition.name !== 'FunctionDefinition' ||
      !body ||
      definition.parts[0]?.text === 'async'
    ) {
      throw refused(syntax, { kind: 'statement of running', word: firstWord(syntax) });
    }
    const parameters = readParameters(partNamed(definition, 'ParamList'), this.expressions, scope);
    const statements = statementsIn(body);
    const of = { name, parameters, body: { statements }, scope, syntax: definition };
    scope.set(name, { kind: 'function', function: of });
  }
}

/** What names of a function stand for in a call. @throws ParseError where the call does not fit it. */
function boundTo(
  { name, parameters }: PythonFunction,
  { positional, keywords, place }: Arguments,
): ReadonlyMap<string, Value> {
  const bound = new Map<string, Value>();
  if (positional.length > parameters.length)
    throw refused(place, { kind: 'argument too many', name });
  for (const keyword of keywords.keys()) {
    const at = parameters.findIndex((parameter) => parameter.name === keyword);
    if (at < positional.length) throw refused(place, { kind: 'argument too many', name });
  }
  parameters.forEach((parameter, k) => {
    const value = positional[k] ?? keywords.get(parameter.name) ?? parameter.default;
    if (!value) throw refused(place, { kind: 'missing argument', name, parameter: parameter.name });
    bound.set(parameter.name, value);
  });
  return bound;
}

/** import a.b as c, from a import b as c. */
function importInto(scope: Scope<Value>, syntax: Syntax): void {
  const [first, ...rest] = syntax.parts as [Syntax, ...Syntax[]];
  const split = first.text === 'from' ? rest.findIndex(({ text }) => text === 'import') : -1;
  const base = first.text === 'from' ? pathOf(rest.slice(0, split)) : null;
  const names =
    base === null ? rest : rest.slice(split + 1).filter(({ text }) => !/^[()]$/.test(text));
  for (const group of separated(names)) {
    const as = group.findIndex(({ text }) => text === 'as');
    const path = pathOf(as < 0 ? group : group.slice(0, as));
    const full = base === null ? path : `${base}.${path}`;
    if (path === '*' || base === '__future__') continue;
    const known = isKnownModule(full);
    const alias = as < 0 ? undefined : group[as + 1]?.text;
    const [name, value]: [string, Value] =
      alias !== undefined || base !== null
        ? [alias ?? path, base === null ? module(path) : memberOf(base, path)]
        : [path.split('.')[0] as string, module(path.split('.')[0] as string)];
    const why = refused(syntax, { kind: 'name not known', name: full });
    scope.set(name, known ? value : { kind: 'unknown', why });
  }
}

function module(path: string): Value {
  const full = path
    .replace(/^tensorflow\.compat\.v1/, 'tensorflow')
    .replace(/^autograd\.numpy/, 'numpy');
  return { kind: 'module', path: full };
}

function pathOf(parts: readonly Syntax[]): string {
  return parts.map(({ text }) => text).join('');
}

function isPrint({ name, parts }: Syntax): boolean {
  return name === 'CallExpression' && parts[0]?.text === 'print';
}

function firstWord({ text }: Syntax): string {
  return /^\w*/.exec(text)?.[0] ?? '';
}
