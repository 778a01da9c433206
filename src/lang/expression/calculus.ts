import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { instead } from './mend';
import { closing, valueAfter } from './operand-text';
import { refused } from './refused';
import type { Source } from './source';

/** What is asked for by a sign of mathematics that stands at a place and has no meaning there; null where nothing is. */
export function calculus(source: Source, at: number, character: string): ParseError | null {
  switch (character) {
    case '∇':
      return gradient(source, at);
    case '∂':
      return partial(source, at);
    case '∫':
    case '∬':
    case '∮':
      return integral(source, at);
    case '∑':
    case '∏':
      return refused(source.typedRange(at, at + 1), { kind: 'sum over an index' });
    case '…':
      return leftOut(source, at);
    case '!':
      return factorial(source, at);
    default:
      return null;
  }
}

/** ∇f, ∇²f, ∇(x² + y²), ∇ₓ f */
function gradient(source: Source, at: number): ParseError {
  const { seen } = source;
  const sign =
    /^∇(?:\^?\d|[²³]|_\{?[\p{L}\d]+\}?|[ₓᵧₐ-ₜᵢ])*[ \t]*/u.exec(seen.slice(at))?.[0] ?? '∇';
  return derivative(source, { from: at, to: at + sign.length });
}

/** ∂f/∂x, ∂²f/∂x∂y, ∂/∂x (x²y) */
function partial(source: Source, at: number): ParseError {
  const written =
    /^∂(?:\^?\d|[²³])?[ \t]*(\p{L}*)(?:\([^()]*\))?[ \t]*\/[ \t]*(?:∂[ \t]*\p{L}(?:_?\d|[₀-₉])?(?:\^?\d|[²³])?[ \t]*)+/u.exec(
      source.seen.slice(at),
    );
  if (!written) return refused(source.typedRange(at, at + 1), { kind: 'derivative asked for' });
  const range = { from: at, to: at + written[0].length };
  const name = written[1] ?? '';
  return name === ''
    ? derivative(source, range)
    : refused(
        source.typedRange(range.from, range.to),
        { kind: 'derivative asked for' },
        namedMends(source, range, name),
      );
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What is differentiated stands behind the sign, or is what the text calls so. */
function derivative(source: Source, range: Range): ParseError {
  const { seen } = source;
  const end = valueAfter(seen, range.to);
  const operand = seen.slice(range.to, end).trim();
  const name = /^\p{L}[\p{L}\p{N}_]*(?=\s*(?:\([^()]*\))?$)/u.exec(operand)?.[0];
  const whole = { from: range.from, to: Math.max(range.to, end) };
  const mends = name
    ? namedMends(source, whole, name)
    : operand === ''
      ? []
      : [instead(source.typedRange(whole.from, whole.to), operand)];
  return refused(source.typedRange(range.from, range.to), { kind: 'derivative asked for' }, mends);
}

/** A derivative of what the text gives, or what the text says that it is: ∇f = 2x. */
function namedMends(source: Source, { from, to }: Range, name: string): readonly Mend[] {
  const { seen } = source;
  const isDefined = new RegExp(`(?:^|[;\\n])\\s*${name}\\s*(?:\\([^()]*\\))?\\s*:?=`, 'u').test(
    seen,
  );
  if (isDefined) return [instead(source.typedRange(from, to), name)];
  const said = /^\s*(?:\([^()]*\)\s*)?=\s*(?!=)/.exec(seen.slice(to));
  const rest = said ? seen.slice(to + said[0].length).trim() : '';
  if (!said || rest === '' || /\S/.test(seen.slice(0, from))) return [];
  return [instead(source.typedRange(from, to + said[0].length), '', shown(rest))];
}

/** What an integral is of. */
function integral(source: Source, at: number): ParseError {
  const { seen } = source;
  const bounds =
    '(?:_(?:\\{[^}]*\\}|\\([^()]*\\)|[^\\s^]+))?(?:\\^(?:\\{[^}]*\\}|\\([^()]*\\)|\\S+))?[₀-₉₊₋⁰¹²³⁴-⁹⁺⁻]*';
  const found = new RegExp(`^.${bounds}\\s*(.+?)[\\s·*]*d\\p{L}\\s*\\)?\\s*$`, 'u').exec(
    seen.slice(at),
  );
  const open = new RegExp(`^.${bounds}\\s*`, 'u').exec(seen.slice(at))?.[0] ?? '∫';
  const range = source.typedRange(at, at + open.length);
  const body = found?.[1] ?? seen.slice(at + open.length).trim();
  const isWord = closing(body, 0) < 0 && body.startsWith('(');
  const of = isWord ? body.slice(1) : body;
  const end = found ? at + found[0].length : seen.length;
  const mends = of === '' ? [] : [instead(source.typedRange(at, end), of)];
  return refused(range, { kind: 'integral asked for' }, mends);
}

/** Terms that are left out between others are not known; at the end of a text a dot more is but a dot. */
function leftOut(source: Source, at: number): ParseError {
  const { seen } = source;
  const isLast = /^…[\s.]*$/.test(seen.slice(at)) && /[\p{L}\p{N})\]]\s*$/u.test(seen.slice(0, at));
  const rest = seen.slice(0, at).trim();
  return refused(
    source.typedRange(at, at + 1),
    { kind: 'terms left out' },
    isLast ? [instead(source.typedRange(at, seen.length), '', rest)] : [],
  );
}

/** Factorials of numbers up to this one are whole numbers of float64. */
const MOST_FACTORIAL = 18;

/** 5! is a number; where nothing stands before the sign, it is none of a factorial. */
function factorial(source: Source, at: number): ParseError | null {
  const { seen } = source;
  const before = seen.slice(0, at);
  if (!/[\p{L}\p{N}′)\]]\s*$/u.test(before)) return null;
  const digits = /(?<![\p{L}\p{N}_.)\]])\d+$/u.exec(before)?.[0];
  const range = source.typedRange(at, at + 1);
  if (digits === undefined || Number(digits) > MOST_FACTORIAL) {
    return refused(range, { kind: 'factorial asked for' });
  }
  let product = 1;
  for (let k = 2; k <= Number(digits); k++) product *= k;
  return refused(range, { kind: 'factorial asked for' }, [
    instead(source.typedRange(at - digits.length, at + 1), `${product}`),
  ]);
}

function shown(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
