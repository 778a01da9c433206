import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { binding } from '../grammar';
import type { Mend } from '../read/mend';
import { namedConstant } from './constants';
import { callable, isReserved, operandRange } from './functions';
import { instead } from './mend';
import type { Left, Reading } from './reading';
import { refused } from './refused';
import { operandMends } from './slips';
import type { TextRange } from './statement';
import type { Token } from './token';

/** The function of one operand that a name is, which may stand before it without parentheses. */
export function bareFunction(reading: Reading, name: string): PrimitiveName | null {
  if (!isReserved(name) || reading.declared.has(name)) return null;
  const primitive = callable(name).find((candidate) => operandRange(candidate)[0] === 1);
  return primitive !== undefined && !primitives[primitive].variadic ? primitive : null;
}

/**
 * The same of a name that may be an input as well, such as arcsin or Sin: it is a function where a value
 * follows that no sign parts from it, as an input could not stand there.
 */
export function synonymousFunction(reading: Reading, name: string): PrimitiveName | null {
  if (reading.declared.has(name) || !valueFollows(reading)) return null;
  return spelled(name);
}

/** The function of one number that a name spells: log, Sin, arctg. */
function spelled(name: string): PrimitiveName | null {
  const primitive = callable(name).find((candidate) => operandRange(candidate)[0] === 1);
  if (primitive === undefined || isReserved(name)) return null;
  const isSpelling = isReserved(name.toLowerCase()) || /^arc[a-z]{3,4}$/i.test(name);
  const { rule, variadic } = primitives[primitive];
  const isOfNumbers =
    rule.kind === 'pointwise' && !variadic && /^(?:[A-Za-z]{3,}\d*|l[gb])$/.test(name);
  return isSpelling || isOfNumbers ? primitive : null;
}

/** Whether a value follows a name, or a whole power of it: the x of sec x and of sec²x. */
export function valueFollows({ tokens, at }: Pick<Reading, 'tokens' | 'at'>): boolean {
  const [next, power, after] = tokens.slice(at, at + 3);
  const begins = (token: Token | undefined) =>
    token?.kind === 'number' ||
    (token?.kind === 'name' && !/^(?:if|else|and|or)$/.test(token.text));
  const isRaised = next?.kind === 'sign' && next.text === '^' && power?.kind === 'number';
  return isRaised ? begins(after) : begins(next);
}

/**
 * Reads `sin x`, `sin 2x`, `sin²x` and `sin^2(x)`, the name of which is behind. Where a reader could
 * take more or less for the operand, both readings are offered and neither is chosen.
 * @throws ParseError
 */
export function bareCall(reading: Reading, name: Token, primitive: PrimitiveName): void {
  const start = { from: name.from, code: reading.code.length };
  const exponent = exponentAt(reading);
  if (exponent === 'inverse') throw inverse(reading, name);
  const { from } = reading.peek();
  if (reading.peek().text === 'of' && !reading.declared.has('of')) throw ofWords(reading, name);
  const isGrouped = exponent !== null && reading.isAt('(');
  if (isGrouped) reading.value();
  else if (canBegin(reading)) bareOperand(reading);
  else throw missingOperand(reading, name);
  const operand = { from, to: reading.behind().to };
  reading.apply({ primitive, count: 1 }, start);
  if (exponent !== null) {
    reading.code.push({ do: 'number', value: exponent.value, ...exponent.range });
    reading.apply({ primitive: 'power', count: 2 }, start);
  }
  if (!isGrouped) refuseTwoReadings(reading, { from: name.from, to: from }, operand);
}

/** sin of x, as it is said. */
function ofWords(reading: Reading, name: Token): Error {
  const next = reading.tokens[reading.at + 1];
  const isOne = next?.kind === 'name' || next?.kind === 'number';
  const range = { from: name.from, to: next?.to ?? name.to };
  return refused(
    reading.peek(),
    { kind: 'words before a formula' },
    isOne ? [instead(range, `${name.text}(${next.text})`)] : [],
  );
}

/** The whole power between a function and its operand; a negative one may be an inverse function. */
function exponentAt(reading: Reading): { value: number; range: TextRange } | 'inverse' | null {
  if (!reading.isAt('^')) return null;
  const [sign, next] = [reading.tokens[reading.at], reading.tokens[reading.at + 1]];
  const opened = reading.tokens[reading.at + 2];
  const isGrouped = next?.text === '(' && opened?.text === '-' && opened.kind === 'sign';
  if (isGrouped || (next?.kind === 'sign' && next.text === '-')) return 'inverse';
  if (sign === undefined || next?.kind !== 'number') return null;
  reading.at += 2;
  return { value: next.value ?? 1, range: { from: next.from, to: next.to } };
}

function canBegin(reading: Reading): boolean {
  const { kind, text } = reading.peek();
  return kind === 'number' || kind === 'name' || (kind === 'sign' && /^[|‖√]$/.test(text));
}

/** A number, a constant and a value that are multiplied without a sign: 2x, πx, 2πx². */
function bareOperand(reading: Reading): void {
  const left = { from: reading.peek().from, code: reading.code.length };
  for (let count = 1; ; count++) {
    const token = reading.peek();
    const next = reading.tokens[reading.at + 1];
    const opens = next?.kind === 'sign' && next.text === '(';
    if (token.kind === 'name' && opens && callable(token.text).length === 0) {
      throw refused(token, { kind: 'two readings' }, [
        instead({ from: next.from, to: next.from }, '*', `${token.text}*(…)`),
      ]);
    }
    reading.expression(binding.power);
    if (count > 1) reading.apply({ primitive: 'multiply', count: 2 }, left);
    const last = reading.behind();
    const isFactor =
      last.kind === 'number' ||
      (last.closed === true && last.to === reading.peek().from && isConstant(reading, last));
    if (reading.peek().kind !== 'name' || !isFactor || isFunction(reading, reading.peek())) return;
  }
}

function isConstant({ declared }: Reading, { text }: Token): boolean {
  return !declared.has(text) && namedConstant(text) !== undefined;
}

export function isFunction(reading: Reading, token: Token): boolean {
  const { kind, text } = token;
  if (kind !== 'name' || reading.declared.has(text)) return false;
  if (bareFunction(reading, text) !== null) return true;
  if (text.length < 3 || callable(text).length === 0) return false;
  const { tokens } = reading;
  const at = tokens.indexOf(token, reading.at - 1) + 1;
  const isCalled = tokens[at]?.kind === 'sign' && tokens[at]?.text === '(';
  return isCalled || (spelled(text) !== null && valueFollows({ tokens, at }));
}

/** sin x/2, sin x*y and sin x y may mean either; sin x cos x and sin x / cos x do not. */
function refuseTwoReadings(reading: Reading, name: TextRange, operand: TextRange): void {
  const token = reading.peek();
  const sign = token.kind === 'sign' ? token.text : null;
  const divides = sign === '*' || sign === '/' || sign === '@';
  const follows = sign === '(' || (token.kind === 'name' && !isFunction(reading, token));
  if (follows && /^(?:if|else|and|or)$/.test(token.text)) return;
  if (!divides && !follows) return;
  const next = reading.tokens[reading.at + 1];
  if (divides && next && isFunction(reading, next)) return;
  if (divides) reading.at++;
  const factor = reading.peek();
  reading.expression(binding.power);
  const rest = reading.typed(factor.from, reading.behind().to);
  const joined = divides ? sign : '*';
  const range = { from: name.from, to: reading.behind().to };
  const called = reading.typed(name.from, name.to).trim();
  const inner = reading.typed(operand.from, operand.to);
  throw refused(range, { kind: 'two readings' }, [
    instead(range, `${called}(${inner})${joined}${rest}`),
    instead(range, `${called}(${inner}${joined}${rest})`),
  ]);
}

function inverse(reading: Reading, name: Token): Error {
  const opens = reading.tokens[reading.at + 1]?.text === '(' ? 1 : 0;
  const isFirst = reading.tokens[reading.at + 2 + opens]?.value === 1;
  reading.at += 3 + 2 * opens;
  const { from } = reading.peek();
  const isGrouped = reading.isAt('(');
  if (isGrouped) reading.value();
  else if (canBegin(reading)) bareOperand(reading);
  const range = { from: name.from, to: reading.behind().to };
  const written = reading.typed(from, range.to);
  const operand = isGrouped ? written : `(${written})`;
  const mends: Mend[] = [];
  if (isFirst && callable(`a${name.text}`).length > 0) {
    mends.push(instead(range, `a${name.text}${operand}`));
  }
  mends.push(instead(range, `1/${name.text}${operand}`));
  return refused(range, { kind: 'two readings' }, mends);
}

function missingOperand(reading: Reading, name: Token): Error {
  const mends: Mend[] = [];
  if (reading.isAt('-')) {
    const { from } = reading.peek();
    const next = reading.tokens[reading.at + 1];
    if (next?.kind === 'name' || next?.kind === 'number') {
      const range = { from: name.from, to: next.to };
      mends.push(instead(range, `${name.text}(${reading.typed(from, next.to)})`));
    }
  }
  const others = mends.length > 0 ? mends : operandMends(reading, name);
  return refused(name, { kind: 'function without operand', name: name.text }, others);
}

/** Reads √x, √2 and √(x + 1), the sign of which is behind. @throws ParseError for √2x and √x². */
export function root(reading: Reading, start: Left): void {
  const { from, kind } = reading.peek();
  const opens = reading.isAt('(');
  reading.value();
  const to = reading.behind().to;
  reading.apply({ primitive: 'sqrt', count: 1 }, start);
  const next = reading.peek();
  const raises = next.kind === 'sign' && next.text === '^';
  const goesOn = kind === 'number' && (next.kind === 'name' || reading.isAt('('));
  if (opens || (!raises && !goesOn)) return;
  if (raises) reading.at++;
  reading.expression(binding.power);
  const end = reading.behind().to;
  const [inner, rest] = [reading.typed(from, to), reading.typed(to, end)];
  const range = { from: start.from, to: end };
  throw refused(range, { kind: 'two readings' }, [
    instead(range, `sqrt(${inner}${rest})`),
    instead(range, `sqrt(${inner})${raises ? '' : '*'}${rest}`),
  ]);
}
