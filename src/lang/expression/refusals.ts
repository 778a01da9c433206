import type { Instead, Word } from '../../words/en/expression';
import { SHAPE_WORD } from '../grammar';
import type { ParseError } from '../read/parse-error';
import { nearNames } from './functions';
import { otherForms } from './other-forms';
import { refused } from './refused';
import type { Token } from './token';

/** Where a value had to begin, something else does, or nothing. */
export function missingValue(before: Token | undefined, token: Token): ParseError {
  const after = before && before.kind !== 'newline' ? wordOf(before) : null;
  return refused(token, { kind: 'value missing', before: after, word: wordOf(token) });
}

/** A value is followed by something that is no sign. */
export function afterValue(before: Token, token: Token): ParseError {
  return refused(token, { kind: 'sign missing', before: wordOf(before), word: wordOf(token) });
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
  const { text: name } = token;
  return refused(token, { kind: 'unknown function', name, instead: insteadOf(name) });
}

function insteadOf(name: string): Instead {
  if (name === SHAPE_WORD) return { by: 'declaration' };
  if (FILLED.has(name.toLowerCase())) return { by: 'array of ones' };
  const form = new Map(Object.entries(otherForms)).get(name.toLowerCase());
  if (form !== undefined) return { by: 'form', form };
  const names = nearNames(name);
  return names.length > 0 ? { by: 'names like it', names } : { by: 'product' };
}
