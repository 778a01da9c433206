import type { Mend } from '../read/mend';
import { instead } from './mend';
import { closing, partsWithin } from './operand-text';
import type { Token } from './token';

/** The formula that a text gives a name, f(x) = x², with its inputs. */
interface Formula {
  readonly parameters: readonly string[];
  readonly body: string;
}

/** The formula of a name, wherever in a text it stands; null where it has none. */
export function formulaOf(name: string, text: string): Formula | null {
  const found = new RegExp(
    `(?<![\\p{L}\\p{N}_.])${name}\\s*\\(([^()]*)\\)\\s*:?=(?!=)([^;\\n]*)`,
    'u',
  ).exec(text);
  if (!found) return null;
  const parameters = (found[1] ?? '').split(',').map((part) => part.trim());
  if (!parameters.every((name) => /^[\p{L}_][\p{L}\p{Nd}_′₀-₉]*$/u.test(name))) return null;
  return { parameters, body: (found[2] ?? '').trim().replace(/,\s*$/, '') };
}

/** f(2) with what f is written out; none where f is of itself, or of other inputs. */
export function writtenOutMends(token: Token, text: string): readonly Mend[] {
  const formula = formulaOf(token.text, text);
  const open = /^\s*\(/.exec(text.slice(token.to))?.[0].length ?? 0;
  const parts = open > 0 ? partsWithin(text, token.to + open - 1) : null;
  const end = closing(text, token.to + open - 1) + 1;
  if (!formula || !parts || parts.length !== formula.parameters.length || parts.includes(''))
    return [];
  const isNested = new RegExp(`(?<![\\p{L}\\p{N}_])${token.text}\\s*\\(`, 'u');
  if (formula.body === '' || formula.body.length > 60 || isNested.test(formula.body)) return [];
  const operands = new Map(formula.parameters.map((name, k) => [name, parts[k] ?? '']));
  const body = formula.body.replace(/[\p{L}_][\p{L}\p{Nd}_′₀-₉]*/gu, (name) => {
    const operand = operands.get(name);
    return operand === undefined ? name : `(${operand})`;
  });
  const range = { from: token.from, to: end };
  return [instead(range, `(${body})`, body)];
}

/** x(1)² + x(2)², as MATLAB counts the numbers of an array, by names of their own; none where x(…) is of more than whole numbers. */
export function elementMends(token: Token, text: string): readonly Mend[] {
  const { text: name } = token;
  const called = new RegExp(`(?<![\\p{L}\\p{N}_.])${name}\\s*\\(\\s*(\\d{1,2})\\s*\\)`, 'gu');
  const alone = new RegExp(`(?<![\\p{L}\\p{N}_.])${name}(?![\\p{L}\\p{N}_])`, 'gu');
  const places = [...text.matchAll(called)];
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last || places.length < 2 || places.length !== [...text.matchAll(alone)].length)
    return [];
  const range = { from: first.index, to: last.index + last[0].length };
  const written = text.slice(range.from, range.to).replace(called, `${name}$1`);
  const shown = text.slice(0, range.from) + written + text.slice(range.to);
  return [instead(range, written, shown.trim())];
}
