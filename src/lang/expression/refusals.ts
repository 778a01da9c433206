import type { Instead, Word } from '../../words/en/expression';
import { SHAPE_WORD } from '../grammar';
import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { callable, nearNames } from './functions';
import { markedNumber } from './marked-number';
import { instead } from './mend';
import { numberRange } from './number-range';
import { closing, comparedBefore, partsWithin } from './operand-text';
import { ABSENT, DERIVED, formOf, INTEGRATED, otherForms } from './other-forms';
import { refused } from './refused';
import type { Token } from './token';
import { remaindersOfSums } from './unknown-character';
import { saidMends } from './words-as-signs';

/** Comparisons as they are written elsewhere. */
const OTHER_SIGNS: Readonly<Record<string, string>> = { '<>': '!=', '=<': '<=', '=>': '>=' };

/** Where a value had to begin, something else does, or nothing. */
export function missingValue(
  before: Token | undefined,
  token: Token,
  others: readonly Mend[] = [],
): ParseError {
  const after = before && before.kind !== 'newline' ? wordOf(before) : null;
  const sign = OTHER_SIGNS[`${before?.text}${token.text}`];
  const mends =
    before && sign && before.to === token.from
      ? [instead({ from: before.from, to: token.to }, sign)]
      : others;
  return refused(token, { kind: 'value missing', before: after, word: wordOf(token) }, mends);
}

/** A value is followed by something that is no sign. */
export function afterValue(read: Tokens, before: Token, token: Token): ParseError {
  refuseLoop(read, token);
  refuseDifferential(read, token);
  const problem = { kind: 'sign missing', before: wordOf(before), word: wordOf(token) } as const;
  return refused(token, problem, mendsAfter(read, before, token));
}

interface Tokens {
  readonly tokens: readonly Token[];
  /** The text as it was typed. */
  typed(from: number, to: number): string;
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
  if (token.kind === 'name' && token.text === 'mod' && next && next.kind !== 'sign') {
    const source = {
      typed: text,
      seen: text,
      typedRange: (from: number, to: number) => ({ from, to }),
    };
    return remaindersOfSums(source, token.from, token.to);
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
    return before.kind === 'number' ? [] : [instead(token, ';')];
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

/** Refuses the `for` of a list that is made in a loop. @throws ParseError */
function refuseLoop({ tokens }: Tokens, token: Token): void {
  const at = tokens.indexOf(token);
  const isLoop =
    token.text === 'for' && tokens[at + 1]?.kind === 'name' && tokens[at + 2]?.text === 'in';
  if (isLoop) throw refused(token, { kind: 'program', word: token.text });
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

/** A comparison of a comparison: between 0 and 1 is what 0 < x < 1 asks. */
export function chained(read: Tokens, token: Token, earlier: string): ParseError {
  const text = read.typed(0, read.tokens.at(-1)?.to ?? 0);
  const between = text.slice(comparedBefore(text, token.from), token.from).trim();
  const mends =
    between === '' || between.length > 24
      ? []
      : [
          instead(
            { from: token.from, to: token.from },
            `and ${between} `,
            `… and ${between} ${token.text} …`,
          ),
        ];
  return refused(token, { kind: 'comparison of a comparison', text: token.text, earlier }, mends);
}

/** A token without its place. */
export function wordOf({ kind, text }: Token): Word {
  return { kind, text };
}

/** What other libraries make arrays with, that are then filled. */
const FILLED: ReadonlySet<string> = new Set(
  'zeros ones full eye identity rand randn random arange linspace zeros_like ones_like'.split(' '),
);

/** A name before parentheses, or before a value, that means nothing in a text. */
export function unknownFunction(token: Token, text: string): ParseError {
  const { text: name, to } = token;
  const derived = /^(\p{L}[\p{L}\p{N}_]*)′+$/u.exec(name)?.[1];
  if (derived) return ofDerivative(token, text, derived);
  const isList = name === 'c' && partsOfCall(token, text).length > 1;
  const other: Instead = isList ? { by: 'list' } : insteadOf(name);
  const problem = { kind: 'unknown function', name, instead: other } as const;
  const product = instead({ from: to, to }, '*', `${name}*(…)`);
  switch (other.by) {
    case 'names like it':
      return refused(token, problem, [
        ...other.names.map((near) => instead(token, near, `${near}(…)`)),
        product,
      ]);
    case 'form':
      return refused(token, problem, formMends(token, text, other.form));
    case 'list':
      return refused(token, problem, listMends(token, text));
    case 'derivative':
      return refused(token, problem, withinMends(token, text));
    default:
      return refused(token, problem, other.by === 'product' ? [product] : []);
  }
}

/** f′(x) asks for a derivative; where the text has f, that is what it is of. */
function ofDerivative({ from, to }: Token, text: string, name: string): ParseError {
  const end = closing(text, to) + 1;
  const isDefined = new RegExp(`(?:^|[;\\n])\\s*${name}\\s*\\([^()]*\\)\\s*:?=`, 'u').test(text);
  const range = { from, to: Math.max(to, end) };
  return refused(range, { kind: 'derivative asked for' }, isDefined ? [instead(range, name)] : []);
}

/** A logarithm to a base, which stands behind a comma. */
export function logarithmMends(token: Token, text: string): readonly Mend[] {
  const [first = '', second = ''] = partsOfCall(token, text);
  // Julia’s log(2, x) has the base first.
  const isJulia = /^[\d.]+$/.test(first) && !/^[\d.]+$/.test(second);
  return [
    ...(isJulia ? formMends(token, text, 'ln(y)/ln(x)') : []),
    ...formMends(token, text, 'ln(x)/ln(y)'),
  ];
}

/** Python’s round(x, 2), which is to two decimals. */
export function decimalsMends(token: Token, text: string): readonly Mend[] {
  const [, decimals = ''] = partsOfCall(token, text);
  if (!/^-?\d{1,2}$/.test(decimals)) return [];
  const scale = 10 ** Math.abs(Number(decimals));
  const [times, over] = decimals.startsWith('-') ? ['/', '*'] : ['*', '/'];
  const [operand = ''] = partsOfCall(token, text);
  const isOne = /^[\p{L}\p{N}_.]+$/u.test(operand);
  const inner = `${isOne ? operand : `(${operand})`}${times}${scale}`;
  const range = { from: token.from, to: closing(text, token.to) + 1 };
  return [instead(range, `round(${inner})${over}${scale}`)];
}

function formMends({ from, to }: Token, text: string, form: string): readonly Mend[] {
  const open = /^\s*\(/.exec(text.slice(to));
  const alone = /^\s+([\p{L}\p{N}_.]+)\s*(?=$|[-+;,)\n])/u.exec(text.slice(to));
  const end = open ? closing(text, to + open[0].length - 1) + 1 : to + (alone?.[0].length ?? 0);
  const operands = open
    ? partsWithin(text, to + open[0].length - 1)
    : alone
      ? [alone[1] as string]
      : null;
  const written = operands && formOf(form, operands);
  if (!written || end <= to) return [];
  const isLoose =
    /(?:^|[=,(;\n])\s*$/.test(text.slice(0, from)) && /^\s*(?:$|[,);\n])/.test(text.slice(end));
  return [instead({ from, to: end }, isLoose ? written : `(${written})`, written)];
}

/** R’s c(1, 2, 3) is a list. */
function listMends({ from, to }: Token, text: string): readonly Mend[] {
  const list = partsOfCall({ to }, text).join(', ');
  return [instead({ from, to: closing(text, to) + 1 }, `[${list}]`)];
}

function partsOfCall({ to }: Pick<Token, 'to'>, text: string): readonly string[] {
  return (text[to] === '(' && partsWithin(text, to)) || [];
}

/** What a derivative was asked of. */
function withinMends({ from, to }: Token, text: string): readonly Mend[] {
  const [first] = partsOfCall({ to }, text);
  return first ? [instead({ from, to: closing(text, to) + 1 }, first)] : [];
}

/** A number or a value before parentheses, which is no function. */
export function noFunction(token: Token, kind: 'number as function' | 'value as function') {
  const { text: name, to } = token;
  const product = instead({ from: to, to }, '*', `${name}*(…)`);
  return refused(token, { kind, name }, [product]);
}

function insteadOf(name: string): Instead {
  const base = /^log_?(\d+|e)$/.exec(name)?.[1];
  if (base) return { by: 'form', form: base === 'e' ? 'ln(x)' : `ln(x)/ln(${base})` };
  if (name === SHAPE_WORD) return { by: 'declaration' };
  if (FILLED.has(name.toLowerCase())) return { by: 'array of ones' };
  const form = new Map(Object.entries(otherForms)).get(name.toLowerCase());
  const lower = name.toLowerCase();
  if (DERIVED.has(lower) && lower.length > 1) return { by: 'derivative' };
  if (INTEGRATED.has(lower) && form === undefined) return { by: 'integral' };
  if (form !== undefined) return { by: 'form', form };
  if (ABSENT.has(lower) || name === 'Γ') return { by: 'nothing' };
  const names = nearNames(name);
  return names.length > 0 ? { by: 'names like it', names } : { by: 'product' };
}
