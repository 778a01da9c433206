import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { instead } from './mend';
import { closing } from './operand-text';
import { refused } from './refused';
import type { Source } from './source';

/** ∑_{i=1}^3, Σ_i=1^n, ∑ᵢ, sum_{i=1}^{3}, ∏_(i=1)^n. */
const SUM =
  /(?<![\p{L}\p{N}_])(?:(\\sum|\\prod|∑|∏)(?:\\limits)?\s*(?=[_ᵢⱼₖₙ₀-₉])|(Σ|Π|sum|prod)\s*(?=_\s*(?:[{(]|\p{L}\s*=)))(?:_\s*(?:[{(]([^{}()]*)[})]|(\p{L}(?:\s*=\s*-?\d+)?))\s*(?:\^\s*(?:[{(]([^{}()]*)[})]|(-?[\p{L}\p{N}]+)))?|[ᵢⱼₖₙ₀-₉₌]+(?:[⁰¹²³⁴-⁹ⁿ]+)?)/u;
/** sum i=1 to 3 of i^2 */
const SAID =
  /(?<![\p{L}\p{N}_])(Σ|Π|∑|∏|sum|product|prod)\s+(?:(?:from|over)\s+)?(\p{L})\s*=\s*(-?\d+)\s*(?:\.{2,3}|…|to|bis|,)\s*(-?\d+|\p{L})\s*(?:of\s+|:\s*)?/u;
/** sum(i^2, i, 1, 3) */
const LISTED =
  /(?<![\p{L}\p{N}_.])(sum|prod|product)\s*\(([^()]*(?:\([^()]*\)[^()]*)*),\s*\(?\s*(\p{L})\s*,\s*(-?\d+)\s*,\s*(-?\d+|\p{L})\s*\)?\s*\)/u;
/** Σ x², Σ[…], Σᵢ xᵢ: the signs of mathematics, and letters that stand for them. */
const OF_ALL =
  /[∑∏]\s*(?=[\p{L}\p{N}([√])|(?<![\p{L}\p{N}_])[ΣΠ](?:[ᵢⱼₖₙ]\s*(?=\s[\p{L}\p{N}([])|(?=\p{L}[ᵢⱼₖₙ])|\s+(?=[\p{L}\p{N}[(√])|(?=\[(?![\d:,\s-]*\])))/u;
const LIMIT =
  /(?<![\p{L}\p{N}_])\\?lim(?:\\limits)?\s*(?:_\s*)?\{?\s*\p{L}\s*(?:→|->|\\to|\\rightarrow)\s*[-+]?(?:\\infty|∞|[\p{L}\p{N}.]+)\s*[-+]?\}?\s*/u;
/** More terms are not written out. */
const MOST = 12;

/** The refusal of a sum over an index, with its terms written out where their number is known; null where there is none. */
export function sumOverIndex(source: Source): ParseError | null {
  return indexed(source) ?? said(source) ?? listed(source) ?? ofAll(source);
}

function indexed(source: Source): ParseError | null {
  const { seen } = source;
  const found = SUM.exec(seen);
  if (!found) return null;
  const [whole, large, small, group, bare, above, raised] = found;
  const sign = large ?? small ?? '';
  const start = found.index + whole.length;
  // What we write of settings is no index: \sum_{axis=0}(X).
  if (/^\s*[a-z]{2,}\s*=/.test(group ?? '')) return null;
  const range = source.typedRange(found.index, start);
  const [, index, first] = /^\s*(\p{L})\s*=\s*(-?\d+)\s*$/u.exec(group ?? bare ?? '') ?? [];
  const last = Number((above ?? raised ?? '').trim() || Number.NaN);
  const mends = index
    ? terms(source, { sign, index, first: Number(first), last, from: found.index, start })
    : [];
  return refused(range, { kind: 'sum over an index' }, mends);
}

function said(source: Source): ParseError | null {
  const found = SAID.exec(source.seen);
  if (!found) return null;
  const [whole, sign = '', index = '', first, last] = found;
  const start = found.index + whole.length;
  return refused(
    source.typedRange(found.index, start),
    { kind: 'sum over an index' },
    terms(source, {
      sign,
      index,
      first: Number(first),
      last: Number(last),
      from: found.index,
      start,
    }),
  );
}

function listed(source: Source): ParseError | null {
  const found = LISTED.exec(source.seen);
  if (!found) return null;
  const [whole, sign = '', body = '', index = '', first, last] = found;
  if (!mentions(body, index)) return null;
  const [from, to] = [found.index, found.index + whole.length];
  const range = source.typedRange(from, to);
  const written = termsOf(body, { sign, index, first: Number(first), last: Number(last) });
  const mends = written === null ? [] : [instead(range, `(${written})`, written)];
  return refused(range, { kind: 'sum over an index' }, mends);
}

/** Without an index it is of all numbers of an array, unless what it is of has one. */
function ofAll(source: Source): ParseError | null {
  const { seen } = source;
  const found = OF_ALL.exec(seen);
  if (!found || seen.includes('\\')) return null;
  const start = found.index + found[0].length;
  const end = start + bodyLength(seen.slice(start));
  const body = seen.slice(start, end).trim();
  const hasIndex = /[ᵢⱼₖₙ]|_\{?[ijkn](?!\p{L})/u.test(found[0] + body);
  const called = /[Π∏]/.test(found[0]) ? 'prod' : 'sum';
  const inner = closing(body, 0) === body.length - 1 ? body.slice(1, -1) : body;
  const mend = instead(source.typedRange(found.index, end), `${called}(${inner})`);
  return refused(
    source.typedRange(found.index, start),
    { kind: 'sum over an index' },
    hasIndex || body === '' ? [] : [mend],
  );
}

interface Sum {
  readonly sign: string;
  readonly index: string;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  /** Where what is added begins. */
  readonly start: number;
}

function terms(source: Source, { from, start, ...sum }: Sum): readonly Mend[] {
  const end = start + bodyLength(source.seen.slice(start));
  const written = termsOf(
    source.seen.slice(start, end).trim(),
    sum,
    source.seen.includes('\\') ? ' \\cdot ' : '*',
  );
  return written === null ? [] : [instead(source.typedRange(from, end), `(${written})`, written)];
}

/** The terms of a sum, or the factors of a product, one by one; null where they are too many, or their number is not known. */
export function termsOf(
  body: string,
  { sign, index, first, last }: Omit<Sum, 'from' | 'start'>,
  times = '*',
): string | null {
  const isProduct = /prod|∏|Π/.test(sign);
  const numbers = termsAt(body, { index, first, last }, times);
  if (numbers === null) return null;
  return numbers
    .map((term) => (isProduct && /[-+]/.test(term) ? `(${term})` : term))
    .join(isProduct ? times : ' + ');
}

/** What a text comes to for each number that its index goes through; null where there are none, or too many. */
export function termsAt(
  body: string,
  { index, first, last }: Pick<Sum, 'index' | 'first' | 'last'>,
  times = '*',
): readonly string[] | null {
  const count = last - first + 1;
  if (!(count >= 1 && count <= MOST) || body === '') return null;
  const letter = indexIn(index);
  return Array.from({ length: count }, (_, k) =>
    body.replace(letter, (_, at: number) =>
      /\d/.test(body.charAt(at - 1)) ? `${times}${first + k}` : `${first + k}`,
    ),
  );
}

function indexIn(index: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\\\])${index}(?![\\p{L}\\d_])`, 'gu');
}

function mentions(body: string, index: string): boolean {
  return indexIn(index).test(body);
}

/** How long a term is: up to a sign that adds, a comparison or the end of what surrounds it. */
function bodyLength(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    if (/[([{]/.test(c)) depth++;
    if (/[)\]}]/.test(c) && --depth < 0) return at;
    const isSign = /[-+]/.test(c) && text.slice(0, at).trim() !== '';
    if (depth === 0 && (isSign || /[=<>;\n,&$]/.test(c) || text.startsWith('\\\\', at))) return at;
  }
  return text.length;
}

/** The refusal of a limit, with what it is of; null where there is none. */
export function limit(source: Source): ParseError | null {
  const found = LIMIT.exec(source.seen);
  if (!found) return null;
  const rest = source.seen.slice(found.index + found[0].length).trim();
  const range = source.typedRange(found.index, found.index + found[0].length);
  const mends =
    rest === '' ? [] : [instead(range, '', rest.length > 24 ? `${rest.slice(0, 23)}…` : rest)];
  return refused(range, { kind: 'limit asked for' }, mends);
}
