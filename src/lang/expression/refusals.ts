import type { Instead, Word } from '../../words/en/expression';
import { SHAPE_WORD } from '../grammar';
import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { nearNames } from './functions';
import { instead } from './mend';
import { otherForms } from './other-forms';
import { refused } from './refused';
import type { Token } from './token';

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
export function afterValue({ tokens }: Tokens, before: Token, token: Token): ParseError {
  const problem = { kind: 'sign missing', before: wordOf(before), word: wordOf(token) } as const;
  return refused(token, problem, mendsAfter(tokens, before, token));
}

interface Tokens {
  readonly tokens: readonly Token[];
}

function mendsAfter(tokens: readonly Token[], before: Token, token: Token): readonly Mend[] {
  const next = tokens[tokens.indexOf(token) + 1];
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
  if (!begins || !ends) return [];
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

/** A name before parentheses that means nothing. */
export function unknownFunction(token: Token): ParseError {
  const { text: name, to } = token;
  const other = insteadOf(name);
  const mends =
    other.by === 'names like it'
      ? other.names.map((near) => instead(token, near, `${near}(…)`))
      : [];
  const product = instead({ from: to, to }, '*', `${name}*(…)`);
  return refused(
    token,
    { kind: 'unknown function', name, instead: other },
    other.by === 'product' || other.by === 'names like it' ? [...mends, product] : [],
  );
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
  if (form !== undefined) return { by: 'form', form };
  const names = nearNames(name);
  return names.length > 0 ? { by: 'names like it', names } : { by: 'product' };
}
