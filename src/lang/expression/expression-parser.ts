import type { PrimitiveName } from '../../core/primitives/table';
import { binding, infixSign, MAX_DEPTH } from '../grammar';
import {
  bareCall,
  bareFunction,
  isFunction,
  root,
  synonymousFunction,
  valueFollows,
} from './bare-call';
import { angledMend, listMend } from './bracketed';
import { CallParser } from './call-parser';
import { conditionWord, readConditionWord, readNegation } from './condition-words';
import { namedConstant } from './constants';
import { isReserved } from './functions';
import { indexEntries } from './index-entries';
import { emitIndexing } from './indexing';
import { numbersOf } from './list';
import { otherForms } from './other-forms';
import { refuseLambda } from './program-words';
import type { Left } from './reading';
import { chained, missingValue, noFunction, unknownFunction } from './refusals';
import { refused } from './refused';
import { refuseRows } from './rows-in-brackets';
import { operandMends } from './slips';
import type { Instruction } from './statement';
import type { Token } from './token';
import {
  refuseGluedExponent,
  refuseIndexBehind,
  refuseJoined,
  refuseStar,
  refuseTimesTen,
  rootMend,
} from './two-readings';
import { isOr, isSaid } from './words-as-signs';

/** Pratt's top-down operator precedence; it emits code as it goes, so there is no tree to walk later. */
export class ExpressionParser extends CallParser {
  private depth = 0;
  /** Bars that are open: behind a value one may close or begin something. */
  private bars = 0;
  /** Where a function without parentheses has just ended, behind which another may follow: sin x cos x. */
  private bareEnd = -1;

  expression(least: number): Left {
    if (++this.depth > MAX_DEPTH) {
      throw refused(this.peek(), { kind: 'nested too deep', most: MAX_DEPTH });
    }
    let left = this.value();
    for (;;) {
      this.skipLines();
      const token = this.peek();
      if (token.text === '?' && token.kind === 'sign') {
        if (binding.choice < least) break;
        left = this.choice(left);
        continue;
      }
      const joined = conditionWord(this);
      if (joined) {
        if (joined.binds < least) break;
        readConditionWord(this, left, joined.word);
        left = { from: left.from, code: left.code };
        continue;
      }
      if (this.isElse()) break;
      const times = this.multipliesSilently();
      const sign = times
        ? infixSign('*')
        : token.kind === 'sign'
          ? infixSign(token.text)
          : undefined;
      if (!sign || sign.binds < least) break;
      if (!times) this.at++;
      const base = this.tokens[this.at - 2];
      const isNumber = base?.kind === 'number' || left.constant === 'e';
      if (sign.operator === '^' && base && isNumber) refuseGluedExponent(this, base);
      if (!times) refuseStar(this, base);
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
    this.inside(() => {
      this.expression(binding.choice);
      this.expect(':', { in: 'choice' });
    });
    this.expression(binding.choice);
    this.apply({ primitive: 'where', count: 3 }, left);
    return { from: left.from, code: left.code };
  }

  /** A value and what stands directly behind it: X.T, X[0:2, 1], x.sin() */
  value(): Left {
    let left = this.operand();
    for (;;) {
      const token = this.peek();
      if (token.kind !== 'sign' || !/^(?:\.T?|\[)$/.test(token.text)) return left;
      this.at++;
      if (token.text === '.') this.method(left);
      else if (token.text === '.T') this.apply({ primitive: 'transpose', count: 1 }, left);
      else {
        const entries = indexEntries(this);
        const { to } = this.behind();
        emitIndexing(this.code, entries, { from: left.from, to });
      }
      left = { from: left.from, code: left.code };
    }
  }

  private operand(): Left {
    while (this.peek().kind === 'newline' && this.peek().text !== ';') this.at++;
    const token = this.peek();
    const start = { from: token.from, code: this.code.length };
    this.at++;
    if (token.kind === 'number') {
      refuseTimesTen(this, token);
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
        this.grouped(() => {
          this.expression(binding.choice);
          this.skipLines();
          const unclosed = this.isAt(',') ? 'list in parentheses' : 'parentheses';
          this.expect(')', { in: unclosed }, () => listMend(this.text, token.from));
        });
        return start;
      case '[':
        this.list(']', start);
        return start;
      case '|':
      case '‖':
        this.barred(token.text, start);
        return start;
      case '⌊':
      case '⌈':
        this.rounded(token.text, start);
        return start;
      case '√':
        root(this, start);
        return start;
      case '+':
        this.expression(binding.negation);
        return start;
      case '-':
        return this.negative(start);
      default:
        this.at--;
        throw missingValue(this, this.tokens[this.at - 1], token, [
          ...angledMend(this.text, token.from),
          ...rootMend(this.text, token),
        ]);
    }
  }

  private barred(bar: string, start: Left): void {
    if (bar === '|' && this.isDoubled()) {
      this.at++;
      this.doubleBarred(start);
      return;
    }
    this.bars++;
    this.inside(() => {
      this.expression(binding.choice);
      this.skipLines();
      this.expect(bar, { in: 'bars' });
    });
    this.bars--;
    this.apply({ primitive: bar === '|' ? 'abs' : 'norm', count: 1 }, start);
  }

  /** Whether another bar stands here, and ||x|| is meant rather than ||x| − y|. */
  private isDoubled(): boolean {
    const bars: number[] = [];
    for (let k = this.at - 1; k < this.tokens.length && bars.length < 4; k++) {
      const { kind, text, from } = this.tokens[k] as Token;
      if (kind === 'sign' && text === '|') bars.push(from);
    }
    const [first = 0, second, third = 0, fourth] = bars;
    return second === first + 1 && fourth === third + 1;
  }

  /** ||x||, the first two bars of which are behind. */
  private doubleBarred(start: Left): void {
    this.bars++;
    this.inside(() => {
      this.expression(binding.choice);
      this.skipLines();
      this.expect('|', { in: 'bars' });
      this.expect('|', { in: 'bars' });
    });
    this.bars--;
    this.apply({ primitive: 'norm', count: 1 }, start);
  }

  private rounded(bar: string, start: Left): void {
    const [close, primitive] = bar === '⌊' ? (['⌋', 'floor'] as const) : (['⌉', 'ceil'] as const);
    this.grouped(() => {
      this.expression(binding.choice);
      this.expect(close, { in: 'rounding', close });
    });
    this.apply({ primitive, count: 1 }, start);
  }

  /** Reads what is in parentheses, where a bar behind a value closes none that is open outside. */
  grouped(read: () => void): void {
    const { bars } = this;
    this.bars = 0;
    this.inside(read);
    this.bars = bars;
  }

  /** A list, the first bracket of which is behind: numbers are one value, anything else is stacked. */
  protected list(close: ']' | ')', { from, code }: Left): void {
    if (close === ']') refuseRows(this, from);
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
    const { to } = this.behind();
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
    refuseLambda(this, token);
    if (readNegation(this, token, start)) return start;
    const constant = this.constantAt(token);
    if (this.peek().text === '(' && this.peek().kind === 'sign') {
      if (constant !== undefined) throw noFunction(token, 'number as function');
      return this.call(token, start);
    }
    if (constant !== undefined) {
      this.code.push({ do: 'number', value: constant, from, to });
      return { ...start, constant: name };
    }
    const primitive = bareFunction(this, name) ?? synonymousFunction(this, name);
    if (primitive) {
      bareCall(this, token, primitive);
      this.bareEnd = this.at;
      return start;
    }
    if (Object.hasOwn(otherForms, name) && !this.declared.has(name) && valueFollows(this)) {
      throw unknownFunction(token, this.text);
    }
    if (isReserved(name) && !this.declared.has(name)) {
      throw refused(token, { kind: 'function without operand', name }, operandMends(this, token));
    }
    this.code.push({ do: 'name', name, from, to });
    return start;
  }

  apply(what: { primitive: PrimitiveName; count: number }, { from }: Left): void {
    const { to } = this.behind();
    this.code.push({ do: 'apply', from, to, ...what });
  }

  /** Between 2x, 2(x + 1), (x + 1)(x − 1), 2 sin(x) cos(x), 2|x| and x₁x₂ there is a sign that nobody writes. */
  private multipliesSilently(): boolean {
    const before = this.tokens[this.at - 1];
    const next = this.peek();
    const opens = next.kind === 'sign' && /^[(√⌊⌈]$/.test(next.text);
    const isPiped = this.tokens[this.at + 1]?.text === '>' && next.text === '|';
    const bar =
      next.kind === 'sign' &&
      /^[|‖]$/.test(next.text) &&
      this.bars === 0 &&
      !isPiped &&
      !isOr(this, this.at);
    if (!before || !(next.kind === 'name' || opens || bar)) return false;
    // x mod 2 is no product, and is refused with what it is.
    if (next.text === 'mod' && this.tokens[this.at + 1]?.text !== '(') return false;
    if (isSaid(this, this.at)) return false;
    if (this.at === this.bareEnd) return isFunction(this, next);
    // In x sin x and in π√x nothing else can be meant.
    const isFactor = before.kind === 'name' && before.text !== 'not';
    if (isFactor && (isFunction(this, next) || next.text === '√')) {
      refuseJoined(this, before, next);
      return true;
    }
    const closes = before.kind === 'sign' && /^[)|‖⌋⌉]$/.test(before.text);
    refuseIndexBehind(before, next, this.text);
    return (
      before.kind === 'number' || closes || (before.closed === true && before.to === next.from)
    );
  }

  /** The else of a choice, which ends what is between: a name, where the text assigns to it. */
  private isElse(): boolean {
    const { kind, text, from } = this.peek();
    const isWord = kind === 'name' && text === 'else' && !this.declared.has(text);
    return isWord && from > this.behind().to;
  }

  private constantAt(token: Token): number | undefined {
    if (token.kind === 'number') return token.value;
    if (token.kind !== 'name' || this.declared.has(token.text)) return undefined;
    return namedConstant(token.text);
  }

  private refuseChain(operator: string): void {
    const token = this.peek();
    const sign = token.kind === 'sign' ? infixSign(token.text) : undefined;
    if (sign?.binds === binding.comparison) throw chained(this, token, operator);
  }
}
