import { transformedTexts } from '../../words/en/transform';
import type { Arguments } from './arguments';
import { binary, truth, unary } from './arithmetic';
import { builtins } from './builtins';
import { chosen, conjunction } from './choice';
import { attributeOf, callOfMethod, callOfModule, memberOf } from './frameworks';
import { itemAt, sliceText } from './indexing';
import { numberIn, textIn } from './literals';
import { readParameters } from './parameters';
import type { Recorder } from './recorder';
import { type Place, refused } from './refused';
import { Scope } from './scope';
import { inside, partNamed, type Syntax, separated } from './syntax';
import {
  flagOf,
  itemsOf,
  kindInWords,
  NONE,
  numberOf,
  type PythonFunction,
  type Value,
} from './value';

/** What the expressions need of what goes through statements. */
interface Host {
  /** Goes through a function of the program. @throws ParseError */
  enter(called: PythonFunction, given: Arguments): Value;
  /** Is told that a value decides at a place, so that both ways are computed. */
  bothWays(place: Place): void;
  /** Whether what happens now happens in a branch that a value decides on. */
  isBranching(): boolean;
}

/** Reads expressions: what is known is computed, what is not becomes statements. */
export class Expressions {
  constructor(
    private readonly recorder: Recorder,
    private readonly host: Host,
  ) {}

  evaluate(syntax: Syntax, scope: Scope<Value>): Value {
    const { parts, text } = syntax;
    switch (syntax.name) {
      case 'Number':
        return numberIn(syntax);
      case 'Boolean':
        return flagOf(text === 'True');
      case 'None':
        return NONE;
      case 'String':
      case 'ContinuedString':
        return { kind: 'text', value: textIn(syntax) };
      case 'FormatString':
        return { kind: 'text', value: text };
      case 'VariableName':
        return this.named(syntax, scope);
      case 'ParenthesizedExpression':
        return this.evaluate(inside(syntax)[0] ?? syntax, scope);
      case 'TupleExpression':
      case 'ArrayExpression':
        return itemsOf(this.several(inside(syntax), scope), syntax.name === 'ArrayExpression');
      case 'ArrayComprehensionExpression':
      case 'ComprehensionExpression':
        return this.comprehension(inside(syntax), scope);
      case 'UnaryExpression': {
        const [sign, operand] = parts;
        const value = this.evaluate(operand as Syntax, scope);
        return unary(this.recorder, sign?.text ?? '', value, syntax);
      }
      case 'BinaryExpression':
        return this.binary(syntax, scope);
      case 'ConditionalExpression':
        return this.conditional(syntax, scope);
      case 'CallExpression':
        return this.called(syntax, scope);
      case 'MemberExpression':
        return this.member(syntax, scope);
      case 'LambdaExpression': {
        const body = parts.at(-1) as Syntax;
        const parameters = readParameters(partNamed(syntax, 'ParamList'), this, scope);
        const of = { name: 'lambda', parameters, body: { expression: body }, scope, syntax };
        return { kind: 'function', function: of };
      }
      case 'NamedExpression': {
        const value = this.evaluate(parts.at(-1) as Syntax, scope);
        scope.set(parts[0]?.text ?? '', value);
        return value;
      }
      default:
        throw refused(syntax, { kind: 'statement of running', word: text.slice(0, 24) });
    }
  }

  /** Values between commas, where *x stands for the items of x. */
  several(parts: readonly Syntax[], scope: Scope<Value>): Value[] {
    return separated(parts).flatMap(([first, second]) => {
      if (first?.text === '*' && second) return this.itemsOf(this.evaluate(second, scope), second);
      return first ? [this.evaluate(first, scope)] : [];
    });
  }

  itemsOf(value: Value, place: Place): Value[] {
    if (value.kind === 'unknown') throw value.why;
    if (value.kind === 'items') return value.items;
    const { recorder } = this;
    const shape =
      value.kind === 'traced'
        ? recorder.builder.shapeOf(value.statement)
        : value.kind === 'array'
          ? value.tensor.shape
          : [];
    const [length] = shape;
    if (length === undefined) {
      if (value.kind === 'traced') {
        throw refused(place, { kind: 'decided by a value', what: transformedTexts.turns });
      }
      throw refused(place, { kind: 'no items', what: kindInWords(value) });
    }
    return Array.from({ length }, (_, k) => itemAt(recorder, value, numberOf(k, true), place));
  }

  call(value: Value, given: Arguments): Value {
    switch (value.kind) {
      case 'function':
        return this.host.enter(value.function, given);
      case 'module': {
        const builtin = value.path.startsWith('builtins.') && builtins[value.path.slice(9)];
        if (builtin) return builtin(given, this.recorder, this);
        return callOfModule(value.path, given, this.recorder);
      }
      case 'method':
        return this.callOfMethod(value.of, value.name, given);
      case 'unknown':
        throw value.why;
      default: {
        const why = transformedTexts.notCalled(kindInWords(value));
        throw refused(given.place, { kind: 'call not read', called: given.called, why });
      }
    }
  }

  /** Whether a condition holds, or the statement that computes whether it does. */
  condition(syntax: Syntax, scope: Scope<Value>): boolean | Value {
    const value = this.evaluate(syntax, scope);
    if (value.kind !== 'traced') return truth(value, syntax);
    if (this.recorder.builder.shapeOf(value.statement).some((extent) => extent !== 1)) {
      throw refused(syntax, { kind: 'truth of an array' });
    }
    if (value.flag) return value;
    return this.recorder.apply('notEqual', [value, numberOf(0)], syntax, true);
  }

  private named(syntax: Syntax, scope: Scope<Value>): Value {
    const { text } = syntax;
    const value = scope.get(text);
    if (value?.kind === 'unknown') throw value.why;
    if (value) return value;
    if (text in builtins) return { kind: 'module', path: `builtins.${text}` };
    if (text === '__name__') return { kind: 'text', value: '__main__' };
    throw refused(syntax, { kind: 'name not known', name: text });
  }

  private comprehension(parts: readonly Syntax[], scope: Scope<Value>): Value {
    const [element, ...clauses] = parts;
    const found: Value[] = [];
    const inner = new Scope<Value>(scope);
    const go = (at: number): void => {
      const clause = clauses[at];
      if (!clause) {
        found.push(this.evaluate(element as Syntax, inner));
      } else if (clause.name === 'for') {
        const to = clauses.findIndex((part, k) => k > at && part.name === 'in');
        const list = clauses[to + 1] as Syntax;
        for (const item of [...this.itemsOf(this.evaluate(list, inner), list)]) {
          this.assign(clauses.slice(at + 1, to), item, inner);
          go(to + 2);
        }
      } else if (clause.name === 'if') {
        const condition = clauses[at + 1] as Syntax;
        if (truth(this.evaluate(condition, inner), condition)) go(at + 2);
      } else throw refused(clause, { kind: 'statement of running', word: clause.text });
    };
    go(0);
    return itemsOf(found, true);
  }

  /** Gives names their values: one, or several that are unpacked. */
  assign(targets: readonly Syntax[], value: Value, scope: Scope<Value>): void {
    const groups = separated(targets);
    const [only] = groups;
    const single = groups.length === 1 && only?.length === 1 ? only[0] : undefined;
    if (single?.name === 'VariableName') {
      const traced = value.kind === 'traced' ? value.statement : null;
      if (traced !== null) this.recorder.wishes.set(traced, single.text);
      scope.set(single.text, value);
      return;
    }
    if (single && /^(?:Tuple|Array|Parenthesized)Expression$/.test(single.name)) {
      this.assign(inside(single), value, scope);
      return;
    }
    if (single) {
      this.assignItem(single, value, scope);
      return;
    }
    const values = this.itemsOf(value, targets[0] as Syntax);
    const star = groups.findIndex(([sign]) => sign?.text === '*');
    if (star < 0 ? values.length !== groups.length : values.length < groups.length - 1) {
      const place = targets[0] as Syntax;
      throw refused(place, {
        kind: 'other number of values',
        names: groups.length,
        values: values.length,
      });
    }
    const rest = values.length - groups.length + 1;
    groups.forEach((group, k) => {
      if (k === star) {
        this.assign(group.slice(1), itemsOf(values.slice(k, k + rest), true), scope);
      } else {
        this.assign(group, values[star >= 0 && k > star ? k + rest - 1 : k] as Value, scope);
      }
    });
  }

  private assignItem(target: Syntax, value: Value, scope: Scope<Value>): void {
    const [base, bracket] = target.parts;
    if (target.name !== 'MemberExpression' || bracket?.text !== '[' || !base) {
      throw refused(target, { kind: 'statement of running', word: target.text.slice(0, 24) });
    }
    const list = this.evaluate(base, scope);
    if (list.kind !== 'items' || !list.list) throw refused(target, { kind: 'set in place' });
    if (this.host.isBranching()) throw refused(target, { kind: 'changed in a branch' });
    const index = this.evaluate(target.parts[2] as Syntax, scope);
    const at = index.kind === 'number' ? index.value : Number.NaN;
    const place = at < 0 ? at + list.items.length : at;
    if (!(place in list.items)) throw refused(target, { kind: 'no such item' });
    list.items[place] = value;
  }

  private binary(syntax: Syntax, scope: Scope<Value>): Value {
    const { parts } = syntax;
    const [left, right] = [parts[0] as Syntax, parts.at(-1) as Syntax];
    const operator = parts
      .slice(1, -1)
      .map(({ text }) => text)
      .join(' ');
    const a = this.evaluate(left, scope);
    if (operator === 'and' || operator === 'or') {
      if (a.kind !== 'traced') {
        return truth(a, left) === (operator === 'and') ? this.evaluate(right, scope) : a;
      }
      const b = this.evaluate(right, scope);
      return conjunction(this.recorder, operator, a, b, syntax);
    }
    const b = this.evaluate(right, scope);
    if (operator === 'is' || operator === 'is not') {
      const same = a.kind === b.kind && (a.kind === 'none' || a === b);
      return flagOf(same === (operator === 'is'));
    }
    // a < b < c is a < b and b < c.
    if (left.name === 'BinaryExpression' && isComparing(syntax) && isComparing(left)) {
      const middle = this.evaluate(left.parts.at(-1) as Syntax, scope);
      const second = binary(this.recorder, operator, middle, b, syntax);
      return conjunction(this.recorder, 'and', a, second, syntax);
    }
    return binary(this.recorder, operator, a, b, syntax);
  }

  private conditional(syntax: Syntax, scope: Scope<Value>): Value {
    const [take, , condition, , otherwise] = syntax.parts as readonly [
      Syntax,
      Syntax,
      Syntax,
      Syntax,
      Syntax,
    ];
    const holds = this.condition(condition, scope);
    if (typeof holds === 'boolean') return this.evaluate(holds ? take : otherwise, scope);
    this.host.bothWays(condition);
    const values = [this.evaluate(take, scope), this.evaluate(otherwise, scope)] as const;
    const value = chosen(this.recorder, holds, ...values, syntax);
    if (value) return value;
    throw refused(syntax, { kind: 'branches differ' });
  }

  private called(syntax: Syntax, scope: Scope<Value>): Value {
    const [callee, list] = syntax.parts as readonly [Syntax, Syntax];
    return this.call(
      this.evaluate(callee, scope),
      this.arguments(list, callee.text, syntax, scope),
    );
  }

  arguments(list: Syntax, called: string, place: Place, scope: Scope<Value>): Arguments {
    const keywords = new Map<string, Value>();
    const parts = inside(list);
    if (parts.some(({ name }) => name === 'for')) {
      return { positional: [this.comprehension(parts, scope)], keywords, place, called };
    }
    const positional: Value[] = [];
    for (const group of separated(parts)) {
      const [first, second, third] = group;
      if (second?.text === '=' && first && third) {
        keywords.set(first.text, this.evaluate(third, scope));
      } else if (first?.text === '**') {
        throw refused(first, { kind: 'statement of running', word: '**' });
      } else positional.push(...this.several(group, scope));
    }
    return { positional, keywords, place, called };
  }

  private member(syntax: Syntax, scope: Scope<Value>): Value {
    const [base, sign, ...rest] = syntax.parts as readonly [Syntax, Syntax, ...Syntax[]];
    const of = this.evaluate(base, scope);
    if (sign.text === '[') {
      const index = rest.filter(({ text }) => text !== ']');
      const groups = separated(index);
      const values = groups.map(
        (group): Value =>
          group.some(({ text }) => text === ':')
            ? sliceText(group, (part) => this.evaluate(part, scope))
            : this.evaluate(group[0] as Syntax, scope),
      );
      const only = values.length === 1 ? values[0] : undefined;
      return itemAt(this.recorder, of, only ?? itemsOf(values), syntax);
    }
    const name = rest[0]?.text ?? '';
    if (of.kind === 'module') return memberOf(of.path, name);
    if (of.kind === 'unknown') throw of.why;
    if (/^m?T$/.test(name)) {
      return callOfMethod(of, 'transpose', noArguments(syntax), this.recorder);
    }
    return attributeOf(of, name, this.recorder) ?? { kind: 'method', of, name };
  }

  private callOfMethod(of: Value, name: string, given: Arguments): Value {
    if (of.kind !== 'items') return callOfMethod(of, name, given, this.recorder);
    const [value] = given.positional;
    if (of.list && value && (name === 'append' || name === 'extend')) {
      if (this.host.isBranching()) throw refused(given.place, { kind: 'changed in a branch' });
      of.items.push(...(name === 'append' ? [value] : this.itemsOf(value, given.place)));
      return NONE;
    }
    throw refused(given.place, { kind: 'statement of running', word: `.${name}` });
  }
}

function isComparing({ parts }: Syntax): boolean {
  return parts[1]?.name === 'CompareOp';
}

function noArguments(syntax: Syntax): Arguments {
  return { positional: [], keywords: new Map(), place: syntax, called: syntax.text };
}
