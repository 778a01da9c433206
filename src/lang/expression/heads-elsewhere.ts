import type { ParseError } from '../read/parse-error';
import { instead } from './mend';
import { closing } from './operand-text';
import { refused } from './refused';
import type { Source } from './source';
import { shown } from './words-around';

const NAME = '[\\p{L}_][\\p{L}\\p{N}_′]*';
// What begins no name is seen at once, however many blanks stand before it.
const BEGIN = '(?=[\\p{L}_(])(?<=(?:^|[;\\n])\\s*)';
const NUMBER = '-?\\d+(?:\\.\\d+)?';

/** y = f(x1, x2) = ln(x1) */
const TWO_NAMES = new RegExp(
  `${BEGIN}(${NAME})\\s*=\\s*((${NAME})\\s*\\(\\s*${NAME}(?:\\s*,\\s*${NAME})*\\s*\\))\\s*:?=(?!=)\\s*(?=\\S)`,
  'u',
);
/** f(2, 5) = ln(2), f(x1=2, x2=5) = ln(x1) */
const GIVEN = new RegExp(
  `${BEGIN}(${NAME})\\s*\\(\\s*((?:(?:${NAME}\\s*=\\s*)?${NUMBER})(?:\\s*,\\s*(?:${NAME}\\s*=\\s*)?${NUMBER})*)\\s*\\)\\s*:?=(?!=)\\s*(?=\\S)`,
  'u',
);
/** (x1, x2) = (2, 5) */
const TUPLE = new RegExp(
  `(?=\\()(?<=(?:^|[;\\n,])\\s*)\\(\\s*(${NAME}(?:\\s*,\\s*${NAME})+)\\s*\\)\\s*:?=\\s*[([]\\s*(${NUMBER}(?:\\s*,\\s*${NUMBER})+)\\s*[)\\]]`,
  'u',
);
/** f(x = x^2, f(x)) = x^2, f(x; w) = x*w, f(x::Float64) = x^2 */
const PARAMETERS = new RegExp(
  `${BEGIN}(${NAME})\\s*\\(\\s*(${NAME}(?:\\s*[,;|]\\s*${NAME})*)(?:\\s*::?\\s*[A-Za-z.0-9]+)?\\s*(\\)*)\\s*:?=(?!=)\\s*(?=\\S)`,
  'u',
);
/** f x = x^2 */
const APART = new RegExp(
  `${BEGIN}([fghuFGH])[ \\t]+(\\p{L}[₀-₉\\d]?)[ \\t]*=(?!=)\\s*(?=\\S)`,
  'u',
);
/** z^(L) = w^(L) a^(L-1), where what is raised counts layers. */
const LAYER = new RegExp(`${BEGIN}${NAME}\\s*\\^\\s*[{(]+\\s*[lLk\\d]\\s*[)}]+\\s*=(?!=)`, 'u');

/** x^2 /. x -> 3, x^2 |_(x=3) */
const REPLACED = new RegExp(
  `(?<!\\s)\\s*(?:\\/\\.\\s*\\{?\\s*(${NAME})\\s*(?:->|→)\\s*(${NUMBER})\\s*\\}?|\\|_?[({]?\\s*(${NAME})\\s*=\\s*(${NUMBER})\\s*[)}]?)\\s*$`,
  'u',
);

/** The refusal of the head of a formula that is written otherwise here, with the formula as it is; null where there is none. */
export function manyHeads(source: Source): ParseError | null {
  return (
    ofTwoNames(source) ??
    given(source) ??
    tuple(source) ??
    replaced(source) ??
    parameters(source) ??
    layers(source)
  );
}

function ofTwoNames(source: Source): ParseError | null {
  const found = TWO_NAMES.exec(source.seen);
  if (!found) return null;
  const [whole, name = '', head = ''] = found;
  const rest = source.seen.slice(found.index + whole.length);
  const range = source.typedRange(found.index, found.index + whole.length);
  return refused(range, { kind: 'two names for one value' }, [
    instead(range, `${head} = `, shown(`${head} = ${rest}`)),
    instead(range, `${name} = `, shown(`${name} = ${rest}`)),
  ]);
}

function given(source: Source): ParseError | null {
  const found = GIVEN.exec(source.seen);
  if (!found) return null;
  const [whole, name = '', values = ''] = found;
  const range = source.typedRange(found.index, found.index + whole.length);
  const parts = values.split(',').map((part) => part.trim());
  const named = parts.map((part) => part.split(/\s*=\s*/));
  const isNamed = named.every(({ length }) => length === 2);
  const statements = isNamed ? `${named.map((pair) => pair.join(' = ')).join('; ')}; ` : '';
  const parameters = isNamed ? `(${named.map(([own]) => own).join(', ')})` : '';
  const written = `${statements}${name}${parameters} = `;
  return refused(range, { kind: 'value in a head' }, [
    instead(range, written, shown(`${written}${source.seen.slice(found.index + whole.length)}`)),
  ]);
}

function tuple(source: Source): ParseError | null {
  const found = TUPLE.exec(source.seen);
  if (!found) return null;
  const { seen } = source;
  const names = (found[1] ?? '').split(/\s*,\s*/);
  const values = (found[2] ?? '').split(/\s*,\s*/);
  if (names.length !== values.length) return null;
  // A comma before it parts it from a formula.
  const comma = /,\s*$/.exec(seen.slice(0, found.index))?.index ?? found.index;
  const range = source.typedRange(comma, found.index + found[0].length);
  const written = names.map((name, k) => `${name.trim()} = ${values[k]?.trim()}`).join('; ');
  return refused(range, { kind: 'value in a head' }, [
    instead(range, comma < found.index ? `; ${written}` : written, written),
  ]);
}

function replaced(source: Source): ParseError | null {
  const found = REPLACED.exec(source.seen);
  if (!found || found.index === 0) return null;
  const [whole, rule, to, name = rule, value = to] = found;
  const range = source.typedRange(found.index, found.index + whole.length);
  const given = `; ${name} = ${value}`;
  return refused(range, { kind: 'value in a head' }, [instead(range, given)]);
}

function parameters(source: Source): ParseError | null {
  const { seen } = source;
  const found = PARAMETERS.exec(seen) ?? APART.exec(seen);
  if (!found) return null;
  const [whole, name = '', inner = '', closed] = found;
  const isPlain = /^[^;:|]*$/.test(whole.slice(0, whole.lastIndexOf('=')).replace(/:$/, ''));
  // In mean(A, axis=0) a setting is named.
  const isClosed = closing(seen, seen.indexOf('(', found.index)) > found.index + whole.length;
  const rest = seen.slice(found.index + whole.length);
  // P(A|B) = P(B|A)P(A)/P(B) says of one function what others of its name are.
  if (inner.includes('|') && rest.includes(`${name}(`)) return null;
  if ((closed === ')' && isPlain) || (closed === '' && isClosed)) return null;
  const range = source.typedRange(found.index, found.index + whole.length);
  const head = `${name}(${inner.split(/\s*[,;|]\s*/).join(', ')}) = `;
  return refused(range, { kind: 'head written otherwise', name }, [
    instead(range, head, shown(`${head}${rest}`)),
  ]);
}

function layers(source: Source): ParseError | null {
  const found = LAYER.exec(source.seen);
  if (!found) return null;
  const range = source.typedRange(found.index, found.index + found[0].length);
  const written = source.seen.replace(
    /(?<=[\p{L}\p{N}])\s*\^\s*[{(]+\s*([lLk\d])\s*(?:([-+])\s*(\d))?\s*[)}]+/gu,
    (_, layer: string, sign?: string, by?: string) =>
      `_${layer}${sign ? (sign === '-' ? 'm' : 'p') + by : ''}`,
  );
  return refused(range, { kind: 'two readings' }, [
    instead({ from: 0, to: source.typed.length }, written, shown(written)),
  ]);
}
