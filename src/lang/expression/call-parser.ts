import { binding } from '../grammar';
import { argumentsOf } from './arguments';
import type { Argument, Call } from './call';
import { callableOf } from './calls-elsewhere';
import { Cursor } from './cursor';
import { readEinsum } from './einsum';
import { isFactor } from './factor';
import { formulaOf } from './formula-called';
import { isTextName } from './functions';
import { isLayer, layerSettings, readApproximation, skipTold } from './layers';
import { type Library, libraryOf } from './libraries';
import { CHANGING, MAKERS, TOLD } from './made-array';
import type { Left, Reading } from './reading';
import { formulaCalled, noFunction, unknownFunction } from './refusals';
import { refused } from './refused';
import type { Instruction } from './statement';
import type { Token } from './token';
import { isPair, isTuple } from './tuples';

/** Methods whose names are no functions, or others. */
const METHODS: ReadonlyMap<string, Call['candidates']> = new Map([
  ['t', ['transpose']],
  ['div', ['divide']],
]);

/** Reads calls, `f(x, axis=0)` and `x.f(2)`; what their arguments are is read by who extends it. */
export abstract class CallParser extends Cursor implements Reading {
  code: Instruction[] = [];
  readonly ranks = new Map<string, number>();
  readonly libraries: ReadonlySet<Library>;
  /** Values before parentheses, which have to be inputs. */
  protected readonly factors: Token[] = [];

  constructor(
    protected readonly text: string,
    tokens: readonly Token[],
    readonly declared: ReadonlySet<string>,
    /** Functions that are no primitives, with how many values each takes. */
    protected readonly functions: ReadonlyMap<string, number> = new Map(),
  ) {
    super(tokens);
    this.libraries = new Set(tokens.flatMap(({ library }) => libraryOf(library) ?? []));
  }

  abstract expression(least: number): Left;
  abstract value(): Left;
  abstract grouped(read: () => void): void;
  protected abstract list(close: ']' | ')', start: Left): void;
  abstract apply(what: Parameters<Reading['apply']>[0], left: Left): void;

  typed(from: number, to: number): string {
    return this.text.slice(from, to);
  }

  protected call(name: Token, start: Left): Left {
    const arity = this.functions.get(name.text);
    if (arity !== undefined) return this.ownCall(name, arity, start);
    if (name.text === 'einsum' && readEinsum(this, name)) return start;
    const candidates = callableOf(name);
    const isMaker = MAKERS.has(name.text);
    const isValue = this.declared.has(name.text) && !isTextName(name.text);
    if (isValue || (candidates.length === 0 && !isMaker)) {
      if (isFactor(this, name)) return this.product(name, start);
      const isFormula = isValue && formulaOf(name.text, this.text) !== null;
      if (isFormula) throw formulaCalled(name, this.text);
      throw isValue
        ? noFunction(name, 'value as function', this.text)
        : unknownFunction(name, this.text);
    }
    const call = this.newCall(name, candidates);
    if (isLayer(this, name)) layerSettings(this, () => this.callArguments(call, false));
    else this.callArguments(call, isMaker);
    const [only, more] = call.args;
    if (isMaker && only?.keyword === null && more === undefined) return start;
    if (candidates.length === 0) throw unknownFunction(name, this.text);
    argumentsOf(call, this.code);
    return start;
  }

  /** f(2x), where f is no primitive. */
  private ownCall(name: Token, arity: number, start: Left): Left {
    let count = 0;
    this.at++;
    this.grouped(() => {
      this.skipLines();
      while (!this.isAt(')')) {
        this.expression(binding.choice);
        count++;
        this.skipLines();
        if (!this.passes(',')) break;
        this.skipLines();
      }
      this.expect(')', { in: 'call', name: name.text });
    });
    const { to } = this.behind();
    if (count !== arity) {
      const facts = { name: name.text, given: count, taken: arity };
      throw refused({ from: name.from, to }, { kind: 'values of an own function', ...facts });
    }
    this.code.push({ do: 'call', name: name.text, count, from: name.from, to });
    return start;
  }

  /** x.pow(2): what stands before the point is the first operand. */
  protected method(left: Left): void {
    const { to } = this.tokens[this.at - 2] as Token;
    const name = this.peek();
    this.at++;
    if (CHANGING.has(name.text)) {
      this.at++;
      while (!this.isAt(')') && this.peek().kind !== 'end') skipTold(this, true);
      this.expect(')', { in: 'call', name: name.text });
      return;
    }
    const candidates = METHODS.get(name.text) ?? callableOf(name);
    if (candidates.length === 0) throw unknownFunction(name, this.text);
    const first: Argument = { start: left.code, keyword: null, from: left.from, to };
    const call = { ...this.newCall({ ...name, from: left.from }, candidates), isMethod: true };
    call.args.push(first);
    this.callArguments(call, false);
    argumentsOf(call, this.code);
  }

  private newCall(name: Token, candidates: Call['candidates']): Call {
    const { text, libraries, ranks } = this;
    return { name, candidates, args: [], text, end: name.to, isMethod: false, libraries, ranks };
  }

  private callArguments(call: Call, isMaker: boolean): void {
    this.at++;
    this.grouped(() => {
      this.skipLines();
      while (!this.isAt(')')) {
        if (isMaker && TOLD.has(this.peek().text)) skipTold(this);
        else if (this.peek().text === 'approximate') readApproximation(this, call);
        else call.args.push(this.argument(call));
        if (!this.passes(',')) break;
      }
      this.expect(')', { in: 'call', name: call.name.text });
    });
    call.end = this.behind().to;
  }

  /** x(y + 1), the first factor of which is behind. */
  private product(name: Token, start: Left): Left {
    this.factors.push(name);
    this.code.push({ do: 'name', name: name.text, from: name.from, to: name.to });
    this.expression(binding.power);
    this.apply({ primitive: 'multiply', count: 2 }, start);
    return start;
  }

  private argument(call: Call): Argument {
    this.skipLines();
    const token = this.peek();
    const next = this.tokens[this.at + 1];
    const isNamed = token.kind === 'name' && next?.kind === 'sign' && next.text === '=';
    if (isNamed) this.at += 2;
    const start = this.code.length;
    const isListed = isTuple(this) && (call.args.length > 0 || isPair(call));
    if (isNamed) this.setting();
    else if (isListed) this.tuple();
    else this.expression(binding.choice);
    const { to } = this.behind();
    this.skipLines();
    return { start, keyword: isNamed ? token : null, from: token.from, to };
  }

  private tuple(): void {
    const { from } = this.peek();
    this.at++;
    this.list(')', { from, code: this.code.length });
  }

  /** What a setting is given: as an expression, or as Python writes it: (0, 1), True, 'same'. */
  private setting(): void {
    const token = this.peek();
    const truth = /^(true|false)$/i.exec(token.text)?.[0];
    const { from, to } = token;
    if (token.kind === 'name' && truth && !this.declared.has(token.text)) {
      this.at++;
      const value = truth.toLowerCase() === 'true' ? 1 : 0;
      this.code.push({ do: 'number', value, from, to });
    } else if (token.kind === 'sign' && /^["']/.test(token.text)) {
      // It is no number, which is said where the setting is looked up.
      this.at++;
      this.code.push({ do: 'name', name: token.text, from, to });
    } else if (this.isAt('(')) this.tuple();
    else this.expression(binding.choice);
  }
}
