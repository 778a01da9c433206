import type { Instead, Word } from '../../words/en/expression';
import { SHAPE_WORD } from '../grammar';
import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { nearNames } from './functions';
import { instead } from './mend';
import { closing, partsWithin } from './operand-text';
import { ABSENT, DERIVED, formOf, INTEGRATED, otherForms } from './other-forms';
import { refused } from './refused';
import type { Token } from './token';
import { remaindersOfSums } from './unknown-character';

/** Comparisons as they are written elsewhere. */
const OTHER_SIGNS: Readonly<Record<string, string>> = { '<>': '!=', '=<': '<=', '=>': '>=' };

/** Where a value had to begin, something else does, or nothing. */
export function missingValue(before: Token | undefined, token: Token): ParseError {
  const after = before && before.kind !== 'newline' ? wordOf(before) : null;
  const sign = OTHER_SIGNS[`${before?.text}${token.text}`];
  const mends =
    before && sign && before.to === token.from
      ? [instead({ from: before.from, to: token.to }, sign)]
      : [];
  return refused(token, { kind: 'value missing', before: after, word: wordOf(token) }, mends);
}

/** A value is followed by something that is no sign. */
export function afterValue(read: Tokens, before: Token, token: Token): ParseError {
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
  if (token.kind === 'name' && token.text === 'mod' && next && next.kind !== 'sign') {
    const text = read.typed(0, tokens.at(-1)?.to ?? 0);
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
  if (token.kind === 'sign' && token.text === '=' && ends) {
    return [instead(token, '==')];
  }
  if (token.kind === 'sign' && token.text === ',') {
    const isDecimal =
      /^\d+$/.test(before.text) &&
      before.to === token.from &&
      /^\d+$/.test(next?.text ?? '') &&
      next?.from === token.to;
    if (isDecimal) return [instead(token, '.', `${before.text}.${next?.text}`)];
    // Of a number with marks for thousands nothing can be said.
    return before.kind === 'number' ? [] : [instead(token, ';')];
  }
  const begins = token.kind === 'name' || token.kind === 'number' || /^[(|√‖]$/.test(token.text);
  // Julia’s x |> f.
  const isPipe = token.text === '|' && next?.text === '>';
  if (!begins || !ends || isPipe) return [];
  const between = { from: before.to, to: token.from };
  const shown = token.kind === 'sign' ? `${token.text}…` : token.text;
  return [instead(between, '*', `${before.text}*${shown}`)];
}

/** A comparison of a comparison. */
export function chained(token: Token, earlier: string): ParseError {
  return refused(token, { kind: 'comparison of a comparison', text: token.text, earlier });
}

/** A token without its place. */
export function wordOf({ kind, text }: Token): Word {
  return { kind, text };
}

/** What other libraries make arrays with, that are then filled. */
const FILLED: ReadonlySet<string> = new Set(
  'zeros ones full eye identity rand randn random arange linspace'.split(' '),
);

/** A name before parentheses, or before a value, that means nothing in a text. */
export function unknownFunction(token: Token, text: string): ParseError {
  const { text: name, to } = token;
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

/** A logarithm to a base, which stands behind a comma. */
export function logarithmMends(token: Token, text: string): readonly Mend[] {
  return formMends(token, text, 'ln(x)/ln(y)');
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
