import type { Mend } from '../read/mend';
import { callable } from './functions';
import { instead } from './mend';
import { closing, valueAfter } from './operand-text';
import type { Token } from './token';

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** A text as it was typed, and its words. */
interface Typed {
  readonly tokens: readonly Token[];
  typed(from: number, to: number): string;
}

/** Where the statement begins and ends that a token is of. */
function statementAt({ tokens }: Typed, token: Token): readonly [from: number, to: number] {
  const at = tokens.indexOf(token);
  const isEnd = ({ kind }: Token) => kind === 'newline' || kind === 'end';
  const before = tokens.slice(0, at).findLastIndex(isEnd);
  const after = tokens.findIndex((other, k) => k >= at && isEnd(other));
  return [tokens[before + 1]?.from ?? 0, tokens[after - 1]?.to ?? 0];
}

/** A statement as it reads once a range of it is written otherwise. */
function rewritten(read: Typed, token: Token, range: { from: number; to: number }, text: string) {
  const [from, to] = statementAt(read, token);
  const begin = Math.min(from, range.from);
  const shown = read.typed(begin, range.from) + text + read.typed(range.to, Math.max(to, range.to));
  return instead(range, text, shown.trim());
}

/**
 * The brackets that are open where a statement ends, closed there.
 * @param last what was read before its end. @param sign what was expected first.
 */
export function closedMends(read: Typed, last: Token, sign: string): readonly Mend[] {
  const { tokens } = read;
  const at = tokens.indexOf(last);
  const [from] = statementAt(read, last);
  const open: string[] = [];
  for (const { kind, text, from: place } of tokens.slice(0, at + 1)) {
    if (kind !== 'sign' || place < from) continue;
    if (text in CLOSES) open.unshift(CLOSES[text] ?? '');
    else if (text === open[0]) open.shift();
  }
  const missing = /^[|‖⌋⌉]$/.test(sign) ? sign : open.join('');
  if (missing === '') return [];
  return [rewritten(read, last, { from: last.to, to: last.to }, missing)];
}

/** A bracket too many, taken away. */
export function unopenedMends(read: Typed, token: Token): readonly Mend[] {
  return /^[)\]]$/.test(token.text) ? [rewritten(read, token, token, '')] : [];
}

/** max(0; x), as spreadsheets have it: a comma parts operands here. */
export function commaMends(read: Typed, token: Token): readonly Mend[] {
  const next = read.tokens[read.tokens.indexOf(token) + 1];
  if (token.text !== ';' || !next || /^(?:end|newline)$/.test(next.kind)) return [];
  const [whole, comma, decimals] = read.tokens.slice(Math.max(0, read.tokens.indexOf(token) - 3));
  const isDecimal =
    whole?.kind === 'number' &&
    comma?.text === ',' &&
    decimals?.kind === 'number' &&
    comma.to === decimals.from;
  if (isDecimal) {
    const number = `${whole.text}.${decimals.text}`;
    return [instead({ from: whole.from, to: next.from }, `${number}, `, `${number},`)];
  }
  return [instead({ from: token.from, to: next.from }, ', ', ',')];
}

/** Two signs where one is meant: x * * 2, x^^2, x +* 2, max(x,,y). */
export function doubledMends(
  read: Typed,
  before: Token | undefined,
  token: Token,
): readonly Mend[] {
  if (before?.kind !== 'sign' || token.kind !== 'sign') return [];
  const isOperator = (text: string) => /^[-+*/^]$/.test(text);
  const range = { from: before.from, to: token.to };
  const write = (text: string) => rewritten(read, token, range, text);
  if (before.text === ',' && token.text === ',') return [write(',')];
  if (before.text === '(' && token.text === ',') return [write('(')];
  if (before.text === '=' && token.text === '=') return [write('=')];
  const typed = read.typed(token.from, token.to);
  // x^², whose second sign is the digit itself.
  if (before.text === '^' && /^[⁰¹²³⁴-⁹⁺⁻]/.test(typed)) return [write(typed)];
  const next = read.tokens[read.tokens.indexOf(token) + 1];
  if (before.text === '^' && token.text === '*' && next && /^(?:end|newline|sign)$/.test(next.kind))
    return [write('_star')];
  if (!isOperator(before.text) || !isOperator(token.text)) return [];
  if (before.text !== token.text) return [write(before.text), write(token.text)];
  return token.text === '*' ? [write('*'), write('^')] : [write(token.text)];
}

/** A function whose operand stands behind a sign or in other brackets: sin*x, exp^x, sin[x], sqrt[3](x), mod x 2. */
export function operandMends(read: Typed, name: Token): readonly Mend[] {
  const { tokens } = read;
  const at = tokens.indexOf(name);
  const [sign, first, second] = tokens.slice(at + 1, at + 4);
  const text = read.typed(0, tokens.at(-1)?.to ?? 0);
  if (!sign || !first) return [];
  const whole = (to: number, written: string) => [instead({ from: name.from, to }, written)];
  if (sign.text === '[' && sign.kind === 'sign') {
    const close = closing(text, sign.from);
    const inner = text.slice(sign.from + 1, close).trim();
    if (close < 0) return [];
    if (name.text === 'sqrt' && text[close + 1] === '(') {
      const end = closing(text, close + 1);
      const operand = text.slice(close + 1, end + 1);
      return end < 0 ? [] : whole(end + 1, `${operand}^(1/${inner})`);
    }
    return whole(close + 1, `${name.text}(${inner})`);
  }
  if (sign.text === '*' || (sign.text === '^' && name.text === 'exp')) {
    const end = valueAfter(text, sign.to);
    const operand = text.slice(sign.to, end).trim();
    const bare = closing(operand, 0) === operand.length - 1 ? operand.slice(1, -1) : operand;
    const number = /^log(\d+)$/.exec(name.text)?.[1];
    const product = number && sign.text === '*' ? whole(end, `ln(${number})*${operand}`) : [];
    return operand === '' ? [] : [...whole(end, `${name.text}(${bare})`), ...product];
  }
  const isValue = (token: Token | undefined) => token?.kind === 'name' || token?.kind === 'number';
  const takesTwo = /^(?:mod|atan2|hypot|floor_divide)$/.test(name.text);
  if (takesTwo && isValue(sign) && isValue(first)) {
    return whole(first.to, `${name.text}(${sign.text}, ${first.text})`);
  }
  const isPair = takesTwo && isValue(sign) && first.text === ',' && isValue(second);
  return isPair && second ? whole(second.to, `${name.text}(${sign.text}, ${second.text})`) : [];
}

/** Two words that are one function: soft max(x), rel u(x). */
export function joinedName(before: Token, token: Token): string | null {
  if (before.kind !== 'name' || token.kind !== 'name' || before.text.length < 2) return null;
  const names = [before.text + token.text, `${before.text}_${token.text}`];
  return names.find((name) => callable(name).length > 0) ?? null;
}

/** max 0, x is max(0, x). */
export function calledWithout(read: Typed, comma: Token): readonly Mend[] {
  const { tokens } = read;
  const at = tokens.indexOf(comma);
  const [name, first, , second] = tokens.slice(Math.max(0, at - 2), at + 2);
  const isFirst = name?.kind === 'name' && /^(?:max|min|mod|atan2|hypot|pow)$/.test(name.text);
  if (!name || !first || !second || !isFirst || second.kind === 'sign') return [];
  return [
    instead({ from: name.from, to: second.to }, `${name.text}(${first.text}, ${second.text})`),
  ];
}
