import { listed } from '../../core/listed';
import { SHAPE_WORD } from '../grammar';
import { ParseError, quoted } from '../read/parse-error';
import { nearNames } from './functions';
import { otherForms } from './other-forms';
import type { Token } from './token';

/** Where a value had to begin, something else does, or nothing. */
export function missingValue(before: Token | undefined, token: Token): ParseError {
  const after = before && before.kind !== 'newline' ? ` after ${quoted(before.text)}` : '';
  const hint =
    token.text === '='
      ? 'Only a name can be assigned to: y = x^2. To compare, write ==.'
      : token.text === ')' && before?.text === '('
        ? 'Put something between the parentheses.'
        : 'A value is a number, a name, a function such as sin(x), or something in parentheses.';
  const message = `Expected a value${after}, but ${found(token)}`;
  return new ParseError(message, token.from, token.to, hint);
}

/** A value is followed by something that is no sign. */
export function afterValue(before: Token, token: Token): ParseError {
  return new ParseError(
    `Expected a sign such as + or * after ${quoted(before.text)}, but ${found(token)}`,
    token.from,
    token.to,
    hintAfterValue(before, token),
  );
}

/** A comparison of a comparison. */
export function chained({ text, from, to }: Token, operator: string): ParseError {
  return new ParseError(
    `Comparisons do not chain: ${quoted(text)} follows another, “${operator}”`,
    from,
    to,
    'Write (a < b)*(b < c) to ask for both.',
  );
}

/** What stands where something else was expected, in words. */
export function found(token: Token): string {
  if (token.kind === 'end') return 'the text ends here';
  if (token.text === ';') return 'found “;”';
  return token.kind === 'newline' ? 'the line ends here' : `found ${quoted(token.text)}`;
}

function hintAfterValue(before: Token, token: Token): string {
  if (token.text === '=') return 'Only a name can be assigned to: y = x^2. To compare, write ==.';
  if (token.text === ')') return 'There is no “(” for this “)”.';
  if (token.text === ']') return 'There is no “[” for this “]”.';
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

/** A name before parentheses that means a number or a value. */
export function notAFunction({ text, from, to }: Token, message: string): ParseError {
  return new ParseError(message, from, to, `To multiply, write ${text}*(…).`);
}

/** What other libraries make arrays with, that are then filled. */
const FILLED: ReadonlySet<string> = new Set(
  'zeros ones full eye identity rand randn random arange linspace'.split(' '),
);

/** A name before parentheses that means nothing. */
export function unknownFunction({ text, from, to }: Token): ParseError {
  return new ParseError(`There is no function named ${quoted(text)}`, from, to, insteadOf(text));
}

function insteadOf(name: string): string {
  if (name === SHAPE_WORD) return `An input is declared by itself: X = ${SHAPE_WORD}(2, 3).`;
  if (FILLED.has(name.toLowerCase())) {
    return `Write X = ${SHAPE_WORD}(2, 3) for an array of ones, and fill it anew where it opens large.`;
  }
  const form = new Map(Object.entries(otherForms)).get(name.toLowerCase());
  if (form !== undefined) return `It is no primitive: write ${form}.`;
  const near = nearNames(name);
  return near.length > 0
    ? `Did you mean ${listed(near, 'or')}?`
    : `To multiply, write ${name}*(…).`;
}
