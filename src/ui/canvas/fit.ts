import { formatNumber } from '../../lang/number';

/** A number as a node has room for: its text, perhaps with fewer digits, and the size of its type. */
export interface Fitted {
  readonly text: string;
  /** In pixels at zoom 1. */
  readonly size: number;
}

/** Below this size in pixels a number loses digits rather than get smaller. */
const LEAST_SIZE = 11;

/** The text of a number in type of at most `most` pixels, small and short enough for a width of `room` pixels. */
export function fitNumber(text: string, room: number, most: number): Fitted {
  let shown = text;
  for (let digits = 8; ems(shown) * LEAST_SIZE > room && digits >= 0; digits--) {
    shown = withDecimals(text, digits);
  }
  const size = Math.min(most, Math.floor((room / ems(shown)) * 2) / 2);
  return { text: shown, size };
}

/** `5.435·10⁻⁵` with `digits` decimals and the same exponent. */
function withDecimals(text: string, digits: number): string {
  const [mantissa = '', power] = text.split('·');
  const number = Number(mantissa.replace('−', '-'));
  if (!Number.isFinite(number)) return text;
  const shown = formatNumber(number, digits);
  return power === undefined ? shown : `${shown}·${power}`;
}

/** About how wide a number is, in multiples of its size; never less than it is. */
function ems(text: string): number {
  let width = 0.1;
  for (const character of text) width += WIDTHS[character] ?? 0.51;
  return width;
}

/** As KaTeX's letters have them, rounded up. */
const WIDTHS: Readonly<Record<string, number>> = {
  '.': 0.29,
  '·': 0.79,
  '−': 0.8,
  '∞': 1.05,
  N: 0.78,
  a: 0.52,
  '[': 0.3,
  ']': 0.3,
  '×': 0.8,
  ...Object.fromEntries([...'⁻⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised) => [raised, raised === '⁻' ? 0.54 : 0.41])),
};
