import type { PrimitiveName } from '../../core/primitives/table';
import { argumentsOf, type Call } from './arguments';
import { namedConstant } from './constants';
import { callable, isTextName, nearNames } from './functions';
import { binding, infixSign, MAX_DEPTH } from './grammar';
import { ParseError, quoted } from './parse-error';
import type { Instruction, NameAt, ParsedStatement } from './statement';
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

/** Pratt's top-down operator precedence; it emits code as it goes, so there is no tree to walk later. */
class Parser {
  private readonly tokens: readonly Token[];
  private readonly declared: ReadonlySet<string>;
  private at = 0;
  private code: Instruction[] = [];
  private depth = 0;
  /** Open parentheses and choices, inside which a new line is but a space. */
  private enclosed = 0;
  private openBars = 0;

  constructor(text: string) {
    this.tokens = tokenize(text);
    this.declared = assignedNames(this.tokens);
  }

  statements(): readonly ParsedStatement[] {
    const statements: ParsedStatement[] = [];
    for (;;) {
      while (this.peek().kind === 'newline') this.at++;
      if (this.peek().kind === 'end') return statements;
      statements.push(this.statement());
      const next = this.peek();
      if (next.kind !== 'newline' && next.kind !== 'end') throw this.unexpectedAfterValue();
    }
  }

  private statement(): ParsedStatement {
    const { from } = this.peek();
    const head = headAt(this.tokens, this.at);
    if (head) this.at = head.end;
    const first = this.at;
    this.code = [];
    this.expression(binding.choice);
    const { to } = this.tokens[this.at - 1] as Token;
    const only = this.code.length === 1 ? this.code[0] : undefined;
    const isNumber = only?.do === 'number' && this.tokens[first]?.text !== '(';
    return {
      from,
      to,
      target: head?.target ?? null,
      parameters: head?.parameters ?? null,
      code: this.code,
      declared: head && !head.parameters && isNumber ? only.value : null,
    };
  }

  private expression(least: number): Left {
    if (++this.depth > MAX_DEPTH) {
      const { from, to } = this.peek();
      throw new ParseError(
        `Here the text is nested more than ${MAX_DEPTH} levels deep`,
        from,
        to,
        'Give inner parts a name: a = x*y; y = sin(a).',
      );
    }
    let left = this.operand();
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
    this.expect(':', 'the “:” of a choice', 'A choice reads condition ? this : that.');
    this.enclosed--;
    this.expression(binding.choice);
    this.apply({ primitive: 'where', count: 3 }, left);
    return { from: left.from, code: left.code };
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
        this.withoutBars(() => this.expression(binding.choice));
        this.skipLines();
        this.expect(')', 'a closing “)”', 'Every “(” needs its “)”.');
        this.enclosed--;
        return start;
      case '|':
        this.openBars++;
        this.enclosed++;
        this.expression(binding.choice);
        this.skipLines();
        this.expect('|', 'a closing “|”', 'Every “|” of |x| needs another.');
        this.enclosed--;
        this.openBars--;
        this.apply({ primitive: 'abs', count: 1 }, start);
        return start;
      case '+':
        this.expression(binding.negation);
        return start;
      case '-':
        return this.negative(start);
      default:
        this.at--;
        throw this.missingOperand();
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
      if (constant !== undefined) throw notAFunction(token, `${name} is a number, not a function`);
      return this.call(token, start);
    }
    if (constant !== undefined) {
      this.code.push({ do: 'number', value: constant, from, to });
      return { ...start, constant: name };
    }
    if (isTextName(name) && !this.declared.has(name)) {
      throw new ParseError(
        `${name} is a function: its operand is expected in parentheses`,
        from,
        to,
        `Write ${name}(x), and a power of it as ${name}(x)^2.`,
      );
    }
    this.code.push({ do: 'name', name, from, to });
    return start;
  }

  private call(name: Token, start: Left): Left {
    if (this.declared.has(name.text) && !isTextName(name.text)) {
      throw notAFunction(name, `${name.text} is a value, not a function`);
    }
    const candidates = callable(name.text);
    if (candidates.length === 0) throw unknownFunction(name);
    const call: Call = { name, candidates, starts: [], ranges: [], end: name.to };
    this.at++;
    this.enclosed++;
    this.withoutBars(() => {
      this.skipLines();
      while (this.peek().text !== ')') {
        call.starts.push(this.code.length);
        const from = this.peek().from;
        this.expression(binding.choice);
        call.ranges.push({ from, to: (this.tokens[this.at - 1] as Token).to });
        this.skipLines();
        if (this.peek().text !== ',') break;
        this.at++;
      }
    });
    this.expect(')', 'a comma or a closing “)”', `Operands are written ${name.text}(a, b).`);
    this.enclosed--;
    call.end = (this.tokens[this.at - 1] as Token).to;
    argumentsOf(call, this.code);
    return start;
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

  private peek(): Token {
    return this.tokens[this.at] as Token;
  }

  private skipLines(): void {
    if (this.enclosed === 0) return;
    while (this.peek().kind === 'newline' && this.peek().text !== ';') this.at++;
  }

  /** Bars opened outside parentheses do not close inside. */
  private withoutBars(read: () => void): void {
    const bars = this.openBars;
    this.openBars = 0;
    read();
    this.openBars = bars;
  }

  private expect(sign: string, what: string, hint: string): void {
    const token = this.peek();
    if (token.kind !== 'sign' || token.text !== sign) {
      const plain = this.unexpectedAfterValue();
      if (token.kind !== 'newline' && token.kind !== 'end' && token.text !== ',') throw plain;
      const at = token.kind === 'end' ? (this.tokens[this.at - 1] as Token).to : token.from;
      throw new ParseError(`Expected ${what}, but ${found(token)}`, at, token.to, hint);
    }
    this.at++;
  }

  private missingOperand(): ParseError {
    const token = this.peek();
    const before = this.tokens[this.at - 1];
    const after = before && before.kind !== 'newline' ? ` after ${quoted(before.text)}` : '';
    const hint =
      token.text === '='
        ? 'Only a name can be assigned to: y = x^2. To compare, write ==.'
        : token.text === ')' && before?.text === '('
          ? 'Put something between the parentheses.'
          : 'A value is a number, a name, a function such as sin(x), or something in parentheses.';
    return new ParseError(
      `Expected a value${after}, but ${found(token)}`,
      token.from,
      token.to,
      hint,
    );
  }

  private unexpectedAfterValue(): ParseError {
    const token = this.peek();
    const before = this.tokens[this.at - 1] as Token;
    return new ParseError(
      `Expected a sign such as + or * after ${quoted(before.text)}, but ${found(token)}`,
      token.from,
      token.to,
      hintAfterValue(before, token),
    );
  }

  private refuseChain(operator: string): void {
    const token = this.peek();
    const sign = token.kind === 'sign' ? infixSign(token.text) : undefined;
    if (sign?.binds !== binding.comparison) return;
    throw new ParseError(
      `Comparisons do not chain: ${quoted(token.text)} follows another, “${operator}”`,
      token.from,
      token.to,
      'Write (a < b)*(b < c) to ask for both.',
    );
  }
}

function found(token: Token): string {
  if (token.kind === 'end') return 'the text ends here';
  if (token.text === ';') return 'found “;”';
  return token.kind === 'newline' ? 'the line ends here' : `found ${quoted(token.text)}`;
}

function hintAfterValue(before: Token, token: Token): string {
  if (token.text === '=') return 'Only a name can be assigned to: y = x^2. To compare, write ==.';
  if (token.text === ')') return 'There is no “(” for this “)”.';
  if (token.text === ',' && before.kind === 'number') {
    return 'Decimals are written with a point: 1.5. Statements are separated by “;”.';
  }
  if (token.text === ',') return 'Statements are separated by “;” or new lines.';
  if (token.text === '|') return `To multiply, write *: ${before.text.slice(0, 24)}*|x|.`;
  if (token.text === '(') return `To multiply, write ${before.text.slice(0, 24)}*(…).`;
  if (token.kind === 'name' || token.kind === 'number') {
    return `To multiply, write ${before.text.slice(0, 24)}*${token.text.slice(0, 24)}.`;
  }
  return '';
}

function notAFunction({ text, from, to }: Token, message: string): ParseError {
  return new ParseError(message, from, to, `To multiply, write ${text}*(…).`);
}

function unknownFunction({ text, from, to }: Token): ParseError {
  const near = nearNames(text);
  const hint =
    near.length > 0
      ? `Did you mean ${near.join(', ').replace(/, ([^,]*)$/, ' or $1')}?`
      : `To multiply, write ${text}*(…).`;
  return new ParseError(`There is no function named ${quoted(text)}`, from, to, hint);
}

interface Head {
  readonly target: NameAt;
  readonly parameters: readonly NameAt[] | null;
  /** The token after the `=`. */
  readonly end: number;
}

/** `name =` or `name(a, b) =` at a token. */
function headAt(tokens: readonly Token[], at: number): Head | null {
  const isSign = (k: number, text: string) =>
    tokens[k]?.kind === 'sign' && tokens[k]?.text === text;
  const nameAt = (k: number): NameAt => {
    const { text, from, to } = tokens[k] as Token;
    return { name: text, from, to };
  };
  if (tokens[at]?.kind !== 'name') return null;
  if (isSign(at + 1, '=')) return { target: nameAt(at), parameters: null, end: at + 2 };
  if (!isSign(at + 1, '(')) return null;
  const parameters: NameAt[] = [];
  let k = at + 2;
  for (; tokens[k]?.kind === 'name'; k += 2) {
    parameters.push(nameAt(k));
    if (!isSign(k + 1, ',')) {
      k++;
      break;
    }
  }
  return isSign(k, ')') && isSign(k + 1, '=')
    ? { target: nameAt(at), parameters, end: k + 2 }
    : null;
}

/** All names the text gives a meaning to, so that e and pi mean what it says wherever it says so. */
function assignedNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  let starts = true;
  tokens.forEach((token, k) => {
    const head = starts ? headAt(tokens, k) : null;
    starts = token.kind === 'newline';
    if (!head) return;
    names.add(head.target.name);
    for (const { name } of head.parameters ?? []) names.add(name);
  });
  return names;
}
