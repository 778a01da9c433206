import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { instead } from './mend';
import { refused } from './refused';
import type { Source } from './source';

/** ∑_{i=1}^3, Σ_i=1^n, ∑ᵢ, sum_{i=1}^{3}. */
const SUM =
  /(?<![\p{L}\p{N}_])(?:(\\sum|\\prod|∑|∏)(?:\\limits)?\s*(?=[_ᵢⱼₖₙ₀-₉])|(Σ|sum|prod)\s*(?=_\s*(?:\{|\p{L}\s*=)))(?:_\s*(?:\{([^{}]*)\}|(\p{L}(?:\s*=\s*-?\d+)?))\s*(?:\^\s*(?:\{([^{}]*)\}|(-?[\p{L}\p{N}]+)))?|[ᵢⱼₖₙ₀-₉₌]+(?:[⁰¹²³⁴-⁹ⁿ]+)?)/u;
const LIMIT =
  /(?<![\p{L}\p{N}_])\\?lim(?:\\limits)?\s*(?:_\s*)?\{?\s*\p{L}\s*(?:→|->|\\to|\\rightarrow)\s*[-+]?(?:\\infty|∞|[\p{L}\p{N}.]+)\s*[-+]?\}?\s*/u;
/** More terms are not written out. */
const MOST = 12;

/** The refusal of a sum over an index, with its terms written out where their number is known; null where there is none. */
export function sumOverIndex(source: Source): ParseError | null {
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

interface Sum {
  readonly sign: string;
  readonly index: string;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  /** Where what is added begins. */
  readonly start: number;
}

function terms(source: Source, { sign, index, first, last, from, start }: Sum): readonly Mend[] {
  const count = last - first + 1;
  if (!(count >= 1 && count <= MOST)) return [];
  const end = start + bodyLength(source.seen.slice(start));
  const body = source.seen.slice(start, end).trim();
  if (body === '') return [];
  const isProduct = /prod|∏/.test(sign);
  const isLatex = source.seen.includes('\\');
  const joint = isProduct ? (isLatex ? ' \\cdot ' : '*') : ' + ';
  const letter = new RegExp(`(?<![\\p{L}\\\\])${index}(?!\\p{L})`, 'gu');
  const numbers = Array.from({ length: count }, (_, k) => first + k);
  const written = numbers
    .map((k) =>
      body.replace(letter, (_, at: number) => {
        const before = body.charAt(at - 1);
        return /\d/.test(before) ? `${isLatex ? ' \\cdot ' : '*'}${k}` : `${k}`;
      }),
    )
    .map((term) => (isProduct && /[-+]/.test(term) ? `(${term})` : term))
    .join(joint);
  return [instead(source.typedRange(from, end), `(${written})`, written)];
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
