import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { callable } from './functions';
import { loopMends } from './loops';
import { markedNumber } from './marked-number';
import { instead } from './mend';
import { numberRange } from './number-range';
import { arrowFunction, type Tokens, wordOf } from './refusals';
import { refused } from './refused';
import { calledWithout, joinedName, unopenedMends } from './slips';
import type { Token } from './token';
import { quotients, remaindersOfSums } from './unknown-character';
import { shown } from './words-around';
import { saidMends } from './words-as-signs';

/** A value is followed by something that is no sign. */
export function afterValue(read: Tokens, before: Token, token: Token): ParseError {
  const next = read.tokens[read.tokens.indexOf(token) + 1];
  const arrow = token.text === '=' && next?.text === '>' ? arrowFunction(read, token, next) : null;
  if (arrow) return arrow;
  refuseLoop(read, token);
  refuseDifferential(read, token);
  refuseSmallest(read, before, token);
  const isPart = before.kind === 'number' && token.text.startsWith('.') && token.from === before.to;
  if (isPart && token.kind === 'number') {
    const text = before.text + token.text;
    const marked = markedNumber(read.typed(0, read.tokens.at(-1)?.to ?? 0), before.from);
    const range = { from: before.from, to: token.to };
    throw refused(range, { kind: 'two points in a number', text }, marked);
  }
  const problem = { kind: 'sign missing', before: wordOf(before), word: wordOf(token) } as const;
  return refused(token, problem, mendsAfter(read, before, token));
}

function mendsAfter(read: Tokens, before: Token, token: Token): readonly Mend[] {
  const { tokens } = read;
  const next = tokens[tokens.indexOf(token) + 1];
  const text = read.typed(0, tokens.at(-1)?.to ?? 0);
  const special = [
    ...(before.kind === 'number' ? markedNumber(text, before.from) : []),
    ...(token.text === ':' ? numberRange(text, before.from) : []),
    ...(token.text === '|' && next?.text === '>' ? piped(text, token.from) : []),
    ...saidMends(text, before, token, tokens),
  ];
  if (special.length > 0) return special;
  const extra = unopenedMends(read, token);
  if (extra.length > 0) return extra;
  const joined = joinedName(before, token);
  if (joined) {
    const product = instead(
      { from: before.to, to: token.from },
      '*',
      `${before.text}*${token.text}`,
    );
    return [instead({ from: before.from, to: token.to }, joined), product];
  }
  const mixed = /^\d+\s+\d+\s*\/\s*\d+/.exec(text.slice(before.from))?.[0];
  if (mixed && /^\d+$/.test(before.text)) {
    const range = { from: before.from, to: before.from + mixed.length };
    const sum = mixed.replace(/\s+/, ' + ');
    return [
      instead(range, `(${sum})`),
      instead({ from: before.to, to: token.from }, '*', `${before.text}*${token.text}`),
    ];
  }
  if (token.text === ':' && next && next.kind !== 'end')
    return colonMends(text, before, token, next);
  const isGiven = token.kind === 'name' && next?.kind === 'sign' && next.text === '=';
  if (isGiven && before.kind !== 'newline') {
    return [instead({ from: before.to, to: token.from }, '; ', `; ${token.text} = …`)];
  }
  const logBase = /^log_?(\d+)$/.exec(before.text)?.[1];
  if (logBase && (token.kind === 'name' || token.kind === 'number')) {
    return [instead({ from: before.from, to: token.to }, `ln(${token.text})/ln(${logBase})`)];
  }
  if (token.text === '=' && next?.kind === 'end' && before.kind !== 'name') {
    return [instead({ from: before.to, to: token.to }, '', text.slice(0, before.to).trim())];
  }
  const divides = /^(?:mod|div)$/.test(token.text) && next && next.kind !== 'sign';
  if (token.kind === 'name' && divides) {
    const source = {
      typed: text,
      seen: text,
      typedRange: (from: number, to: number) => ({ from, to }),
    };
    const written = token.text === 'mod' ? remaindersOfSums : quotients;
    return written(source, token.from, token.to);
  }
  if (before.text === '.T' && (token.kind === 'name' || token.text === '(')) {
    const shown = `….T @ ${token.kind === 'name' ? token.text : '(…'}`;
    return [instead({ from: before.to, to: token.from }, ' @ ', shown)];
  }
  const [base, raises] = tokens.slice(Math.max(0, tokens.indexOf(before) - 2));
  if (
    before.text === 'T' &&
    raises?.text === '^' &&
    base?.kind === 'name' &&
    token.kind === 'name'
  ) {
    const range = { from: raises.from, to: token.from };
    return [instead(range, '.T @ ', `${base.text}.T @ ${token.text}`)];
  }
  const ends = before.kind === 'number' || before.kind === 'name' || /^[)\]]$/.test(before.text);
  const gap = tokens[tokens.indexOf(before) - 1];
  const isApart =
    gap !== undefined &&
    gap.to < before.from &&
    /^(?:number|name)$/.test(gap.kind) &&
    callable(gap.text).length === 0;
  if (token.text === '=' && before.kind === 'name' && isApart) {
    const rest = `${before.text} = …`;
    return [instead({ from: gap.to, to: before.from }, '; ', `; ${rest}`)];
  }
  if (token.kind === 'sign' && token.text === '=' && ends) {
    return [instead(token, '=='), ...differences(text, token)];
  }
  if (token.kind === 'sign' && token.text === ',') {
    // Of a number with marks for thousands nothing can be said.
    const called = calledWithout(read, token);
    if (called.length > 0) return called;
    return before.kind === 'number' ? [] : [instead(token, ';')];
  }
  if (/^[xX]$/.test(before.text) && token.kind === 'number' && gap?.kind === 'number' && isApart) {
    const range = { from: gap.from, to: token.to };
    return [
      instead(range, `${gap.text}*${token.text}`),
      instead(range, `${gap.text}*${before.text}*${token.text}`),
    ];
  }
  const begins = token.kind === 'name' || token.kind === 'number' || /^[(|√‖]$/.test(token.text);
  if (!begins || !ends || /\.$|^\./.test(before.text + token.text)) return [];
  const between = { from: before.to, to: token.from };
  if (
    /^[A-Za-z]{3,}/.test(before.text) &&
    token.kind === 'name' &&
    callable(before.text).length > 0
  ) {
    const range = { from: before.from, to: token.to };
    const product = `${before.text}*${token.text}`;
    return [instead(range, `${before.text}(${token.text})`), instead(between, '*', product)];
  }
  const shown = token.kind === 'sign' ? `${token.text}…` : token.text;
  return [instead(between, '*', `${before.text}*${shown}`)];
}

/** 6 : 3 is a quotient in schools; behind a value that is given it ends a statement. */
function colonMends(text: string, before: Token, colon: Token, next: Token): readonly Mend[] {
  const isGiven = before.kind === 'number' && /=[^;\n]*$/.test(text.slice(0, before.from));
  const isEven = (before.to === colon.from) === (colon.to === next.from);
  const isValue = /^(?:number|name)$/.test(next.kind) || next.text === '(';
  return [
    ...(isGiven ? [instead({ from: colon.from, to: next.from }, '; ', ';')] : []),
    ...(isEven && isValue ? [instead(colon, '/')] : []),
  ];
}

/** Refuses the `for` of a list that is made in a loop. @throws ParseError */
function refuseLoop(read: Tokens, token: Token): void {
  const { tokens } = read;
  const at = tokens.indexOf(token);
  const isLoop =
    token.text === 'for' && tokens[at + 1]?.kind === 'name' && tokens[at + 2]?.text === 'in';
  if (!isLoop) return;
  const text = read.typed(0, tokens.at(-1)?.to ?? 0);
  throw refused(token, { kind: 'program', word: token.text }, loopMends(text, token.from));
}

/** min_x x² asks for a place, and for what is least there. @throws ParseError */
function refuseSmallest(read: Tokens, before: Token, token: Token): void {
  const isAsked = /^(?:arg)?(?:min|max)(?:_|$)/i.test(before.text) && /_|^arg/i.test(before.text);
  if (!isAsked || before.kind !== 'name' || token.kind === 'sign') return;
  const range = { from: before.from, to: token.from };
  const rest = read.typed(token.from, read.tokens.at(-1)?.to ?? token.to).trim();
  throw refused(before, { kind: 'smallest asked for' }, [instead(range, '', shown(rest))]);
}

/** dy/dx = 2x says what a derivative is. @throws ParseError */
function refuseDifferential(read: Tokens, token: Token): void {
  const begin = read.typed(0, token.from);
  const found =
    /(?:^|[;\n])\s*([d∂](?:\^?\d|[²³])?\s?\p{L}?\w?\s*\/\s*[d∂]\p{L}\w?(?:\^?\d|[²³])?\s*)$/u.exec(
      begin,
    );
  if (token.text !== '=' || !found?.[1]) return;
  const rest = read.typed(token.to, read.tokens.at(-1)?.to ?? token.to).trim();
  const range = { from: token.from - found[1].length, to: token.to };
  throw refused(range, { kind: 'derivative asked for' }, rest ? [instead(range, '', rest)] : []);
}

/** An equation has no value, but the difference of its sides has. */
function differences(text: string, { from, to }: Token): readonly Mend[] {
  const begin = text.slice(0, from).search(/[^\n;]*$/);
  const end = to + (/^[^\n;]*/.exec(text.slice(to))?.[0].length ?? 0);
  const [left, right] = [text.slice(begin, from).trim(), text.slice(to, end).trim()];
  if (right === '' || /[=<>|]/.test(left + right)) return [];
  const isOne = /^[\p{L}\p{N}_.]+$/u.test(right);
  const written = right === '0' ? left : `${left} - ${isOne ? right : `(${right})`}`;
  return [
    instead({ from: begin, to: end }, text.slice(begin).match(/^\s*/)?.[0] + written, written),
  ];
}

/** Julia’s and R’s x |> f |> g is g(f(x)). */
function piped(text: string, from: number): readonly Mend[] {
  const begin = text.slice(0, from).search(/[^\n;=]*$/);
  const end = from + (/^[^\n;]*/.exec(text.slice(from))?.[0].length ?? 0);
  const [value = '', ...functions] = text
    .slice(begin, end)
    .split('|>')
    .map((part) => part.trim().replace(/\(\)$/, ''));
  if (value === '' || !functions.every((name) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)))
    return [];
  const written = functions.reduce((inner, name) => `${name}(${inner})`, value);
  return [instead({ from: begin, to: end }, ` ${written}`, written)];
}
