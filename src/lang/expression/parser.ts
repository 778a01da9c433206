import type { PrimitiveName } from '../../core/primitives/table';
import { binding, infixSign, MAX_DEPTH } from '../grammar';
import { type Argument, argumentsOf, type Call } from './arguments';
import { namedConstant } from './constants';
import { Cursor } from './cursor';
import { declaredShape } from './declared-shape';
import { callable, isReserved, isTextName } from './functions';
import { assignedNames, headAt } from './head';
import { emitIndexing, type IndexEntry } from './indexing';
import { numbersOf } from './list';
import { afterValue, chained, missingValue, unknownFunction } from './refusals';
import { refused } from './refused';
import type { Instruction, ParsedStatement } from './statement';
import { type Token, tokenize } from './token';

/** Reads a text as a list of statements. @throws ParseError */
export function parseStatements(text: string): readonly ParsedStatement[] {
  return new Parser(text).statements();
}

/** What was read as the left operand of a sign: where it begins in text and code, and whether it was bare. */
interface Left {
  readonly from: number;
  readonly code: number;
  /** The name of a constant standing by itself: the e of e^x. */
  readonly constant?: string;
}

/** What Python makes arrays with. */
const MAKERS: ReadonlySet<string> = new Set(['array', 'tensor']);

/** Pratt's top-down operator precedence; it emits code as it goes, so there is no tree to walk later. */
class Parser extends Cursor {
  private readonly declared: ReadonlySet<string>;
  private code: Instruction[] = [];
  private depth = 0;

  constructor(text: string) {
    super(tokenize(text));
    this.declared = assignedNames(this.tokens);
  }

  statements(): readonly ParsedStatement[] {
    const statements: ParsedStatement[] = [];
    for (;;) {
      while (this.peek().kind === 'newline') this.at++;
      if (this.peek().kind === 'end') return statements;
      statements.push(this.statement());
      const next = this.peek();
      if (next.kind !== 'newline' && next.kind !== 'end')
        throw afterValue(this.tokens[this.at - 1] as Token, this.peek());
    }
  }

  private statement(): ParsedStatement {
    const { from } = this.peek();
    const head = headAt(this.tokens, this.at);
    if (head) this.at = head.end;
    const first = this.at;
    const target = head?.target ?? null;
    const parameters = head?.parameters ?? null;
    const shape = head && !parameters ? declaredShape(this) : null;
    if (shape) {
      const { to } = this.tokens[this.at - 1] as Token;
      return { from, to, target, parameters, code: [], declared: shape, shapeOnly: true };
    }
    this.code = [];
    this.expression(binding.choice);
    const { to } = this.tokens[this.at - 1] as Token;
    const only = this.code.length === 1 ? this.code[0] : undefined;
    const isValue = only?.do === 'number' || only?.do === 'tensor';
    const declares = head && !parameters && isValue && this.tokens[first]?.text !== '(';
    const declared = declares ? only.value : null;
    return { from, to, target, parameters, code: this.code, declared };
  }

  private expression(least: number): Left {
    if (++this.depth > MAX_DEPTH) {
      throw refused(this.peek(), { kind: 'nested too deep', most: MAX_DEPTH });
    }
    let left = this.postfix(this.operand());
    for (;;) {
      this.skipLines();
      const token = this.peek();
      if (token.text === '?' && token.kind === 'sign') {
        if (binding.choice < least) break;
        left = this.choice(left);
        continue;
      }
      const times = this.multipliesSilently();
      const sign = times
        ? infixSign('*')
        : token.kind === 'sign'
          ? infixSign(token.text)
          : undefined;
      if (!sign || sign.binds < least) break;
      if (!times) this.at++;
      if (sign.operator === '^' && left.constant === 'e' && this.code.length === left.code + 1) {
        this.code.length = left.code;
        this.expression(binding.power);
        this.apply({ primitive: 'exp', count: 1 }, left);
      } else {
        this.expression(sign.operator === '^' ? binding.power : sign.binds + 1);
        this.apply({ primitive: sign.primitive, count: 2 }, left);
      }
      left = { from: left.from, code: left.code };
      if (sign.binds === binding.comparison) this.refuseChain(sign.operator);
    }
    this.depth--;
    return left;
  }

  private choice(left: Left): Left {
    this.at++;
    this.enclosed++;
    this.expression(binding.choice);
    this.skipLines();
    this.expect(':', { in: 'choice' });
    this.enclosed--;
    this.expression(binding.choice);
    this.apply({ primitive: 'where', count: 3 }, left);
    return { from: left.from, code: left.code };
  }

  /** X.T, X[0:2, 1] */
  private postfix(operand: Left): Left {
    let left = operand;
    for (;;) {
      const token = this.peek();
      if (token.kind !== 'sign' || (token.text !== '.T' && token.text !== '[')) return left;
      this.at++;
      if (token.text === '.T') this.apply({ primitive: 'transpose', count: 1 }, left);
      else {
        const entries = this.entries();
        const { to } = this.tokens[this.at - 1] as Token;
        emitIndexing(this.code, entries, { from: left.from, to });
      }
      left = { from: left.from, code: left.code };
    }
  }

  /** What stands in the brackets of an index, the first of which is behind. */
  private entries(): readonly IndexEntry<readonly Instruction[]>[] {
    const entries: IndexEntry<readonly Instruction[]>[] = [];
    this.enclosed++;
    do {
      const index = this.isAt(':') ? null : this.separated();
      if (!this.isAt(':')) {
        entries.push({ kind: 'index', index: index?.code ?? [] });
        continue;
      }
      const ends = [index && wholeNumber(index)];
      while (this.isAt(':') && ends.length < 3) {
        this.at++;
        const isLeftOut = [':', ',', ']'].some((sign) => this.isAt(sign));
        ends.push(isLeftOut ? null : wholeNumber(this.separated()));
      }
      const [start, stop, step] = ends.map((end) => end ?? undefined);
      entries.push({
        kind: 'range',
        ...(start === undefined ? {} : { start }),
        ...(stop === undefined ? {} : { stop }),
        ...(step === undefined ? {} : { step }),
      });
    } while (this.passes(','));
    this.expect(']', { in: 'parts' });
    this.enclosed--;
    return entries;
  }

  /** An expression whose code is taken out again. */
  private separated(): { code: readonly Instruction[]; from: number; to: number } {
    const start = this.code.length;
    const { from } = this.peek();
    this.expression(binding.choice);
    this.skipLines();
    return { code: this.code.splice(start), from, to: (this.tokens[this.at - 1] as Token).to };
  }

  private operand(): Left {
    while (this.peek().kind === 'newline' && this.peek().text !== ';') this.at++;
    const token = this.peek();
    const start = { from: token.from, code: this.code.length };
    this.at++;
    if (token.kind === 'number') {
      this.code.push({
        do: 'number',
        value: token.value as number,
        from: token.from,
        to: token.to,
      });
      return start;
    }
    if (token.kind === 'name') return this.named(token, start);
    switch (token.kind === 'sign' ? token.text : '') {
      case '(':
        this.enclosed++;
        this.expression(binding.choice);
        this.skipLines();
        this.expect(')', { in: this.isAt(',') ? 'list in parentheses' : 'parentheses' });
        this.enclosed--;
        return start;
      case '[':
        this.list(']', start);
        return start;
      case '|':
        this.enclosed++;
        this.expression(binding.choice);
        this.skipLines();
        this.expect('|', { in: 'bars' });
        this.enclosed--;
        this.apply({ primitive: 'abs', count: 1 }, start);
        return start;
      case '+':
        this.expression(binding.negation);
        return start;
      case '-':
        return this.negative(start);
      default:
        this.at--;
        throw missingValue(this.tokens[this.at - 1], this.peek());
    }
  }

  /** A list, the first bracket of which is behind: numbers are one value, anything else is stacked. */
  private list(close: ']' | ')', { from, code }: Left): void {
    this.enclosed++;
    const entries: Instruction[][] = [];
    while (!this.isAt(close)) {
      const start = this.code.length;
      this.expression(binding.choice);
      entries.push(this.code.splice(start));
      if (!this.passes(',')) break;
    }
    this.expect(close, { in: 'list', close });
    this.enclosed--;
    const { to } = this.tokens[this.at - 1] as Token;
    this.code.length = code;
    const numbers = numbersOf(entries, { from, to });
    if (numbers) this.code.push({ do: 'tensor', value: numbers, from, to });
    else {
      for (const entry of entries) for (const instruction of entry) this.code.push(instruction);
      this.apply({ primitive: 'stack', count: entries.length }, { from, code });
    }
  }

  /** A minus right before a number belongs to it, except in −2², which is −(2²). */
  private negative(start: Left): Left {
    const token = this.peek();
    const next = this.tokens[this.at + 1];
    const value = this.constantAt(token);
    const raised = next?.kind === 'sign' && next.text === '^';
    const called = token.kind === 'name' && next?.kind === 'sign' && next.text === '(';
    if (value !== undefined && !raised && !called) {
      this.at++;
      this.code.push({ do: 'number', value: -value, from: start.from, to: token.to });
    } else {
      this.expression(binding.negation);
      this.apply({ primitive: 'negate', count: 1 }, start);
    }
    return start;
  }

  private named(token: Token, start: Left): Left {
    const { text: name, from, to } = token;
    const constant = this.constantAt(token);
    if (this.peek().text === '(' && this.peek().kind === 'sign') {
      if (constant !== undefined) throw refused(token, { kind: 'number as function', name });
      return this.call(token, start);
    }
    if (constant !== undefined) {
      this.code.push({ do: 'number', value: constant, from, to });
      return { ...start, constant: name };
    }
    if (isReserved(name) && !this.declared.has(name)) {
      throw refused(token, { kind: 'function without operand', name });
    }
    this.code.push({ do: 'name', name, from, to });
    return start;
  }

  private call(name: Token, start: Left): Left {
    if (this.declared.has(name.text) && !isTextName(name.text)) {
      throw refused(name, { kind: 'value as function', name: name.text });
    }
    const candidates = callable(name.text);
    if (candidates.length === 0) throw unknownFunction(name);
    const call: Call = { name, candidates, args: [], end: name.to };
    this.at++;
    this.enclosed++;
    this.skipLines();
    while (!this.isAt(')')) {
      call.args.push(this.argument());
      if (!this.passes(',')) break;
    }
    this.expect(')', { in: 'call', name: name.text });
    this.enclosed--;
    call.end = (this.tokens[this.at - 1] as Token).to;
    // An array made of one value is that value, as np.array([1, 2]) is.
    const [only, more] = call.args;
    const isMade = MAKERS.has(name.text) && only?.keyword === null && more === undefined;
    if (!isMade) argumentsOf(call, this.code);
    return start;
  }

  private argument(): Argument {
    this.skipLines();
    const token = this.peek();
    const next = this.tokens[this.at + 1];
    const isNamed = token.kind === 'name' && next?.kind === 'sign' && next.text === '=';
    if (isNamed) this.at += 2;
    const start = this.code.length;
    if (isNamed) this.setting();
    else this.expression(binding.choice);
    const { to } = this.tokens[this.at - 1] as Token;
    this.skipLines();
    return { start, keyword: isNamed ? token : null, from: token.from, to };
  }

  /** What a setting is given: as an expression, or as Python writes it: (0, 1), True. */
  private setting(): void {
    const token = this.peek();
    const truth = /^(true|false)$/i.exec(token.text)?.[0];
    if (token.kind === 'name' && truth && !this.declared.has(token.text)) {
      this.at++;
      const value = truth.toLowerCase() === 'true' ? 1 : 0;
      this.code.push({ do: 'number', value, from: token.from, to: token.to });
    } else if (this.isAt('(')) {
      this.at++;
      this.list(')', { from: token.from, code: this.code.length });
    } else this.expression(binding.choice);
  }

  private apply(what: { primitive: PrimitiveName; count: number }, { from }: Left): void {
    const { to } = this.tokens[this.at - 1] as Token;
    this.code.push({ do: 'apply', from, to, ...what });
  }

  /** Between 2x, 2(x + 1), (x + 1)(x − 1), 2 sin(x) cos(x) and x₁x₂ there is a sign that nobody writes. */
  private multipliesSilently(): boolean {
    const before = this.tokens[this.at - 1];
    const next = this.peek();
    if (!before || !(next.kind === 'name' || (next.kind === 'sign' && next.text === '(')))
      return false;
    return (
      before.kind === 'number' ||
      (before.kind === 'sign' && before.text === ')') ||
      (before.closed === true && before.to === next.from)
    );
  }

  private constantAt(token: Token): number | undefined {
    if (token.kind === 'number') return token.value;
    if (token.kind !== 'name' || this.declared.has(token.text)) return undefined;
    return namedConstant(token.text);
  }

  private refuseChain(operator: string): void {
    const token = this.peek();
    const sign = token.kind === 'sign' ? infixSign(token.text) : undefined;
    if (sign?.binds === binding.comparison) throw chained(token, operator);
  }
}

function wholeNumber(part: { code: readonly Instruction[]; from: number; to: number }): number {
  const [only] = part.code;
  if (part.code.length === 1 && only?.do === 'number' && Number.isInteger(only.value)) {
    return only.value;
  }
  throw refused(part, { kind: 'no end of a range' });
}
