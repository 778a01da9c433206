/** A number in full, divided where its digits leave those of the number it is held against. */
export interface Digits {
  /** What both have in common, sign and point included. */
  readonly same: string;
  /** The digits from the first that differs. */
  readonly other: string;
  /** The power of ten that the digits are to be multiplied by; null for none. */
  readonly exponent: number | null;
}

/** Digits shown: a float64 has 15 to 17. */
const SIGNIFICANT = 15;

/** A number with 15 significant digits, trailing zeros left out, held against `reference`. */
export function digitsAgainst(value: number, reference: number): Digits {
  if (!Number.isFinite(value)) {
    const text = Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
    return Object.is(value, reference)
      ? { same: text, other: '', exponent: null }
      : { same: '', other: text, exponent: null };
  }
  const exponent = exponentFor(value, reference);
  const text = fixed(value, exponent);
  // Beside a number so much larger it would look like 0: it gets a power of ten of its own.
  if (value !== 0 && !/[1-9]/.test(text)) return digitsAgainst(value, Number.NaN);
  const other = Number.isFinite(reference) ? fixed(reference, exponent) : '';
  let common = 0;
  while (common < text.length && text[common] === other[common]) common++;
  const trimmed = text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return {
    same: trimmed.slice(0, common),
    other: trimmed.slice(common),
    exponent: exponent === 0 || value === 0 ? null : exponent,
  };
}

/** How many leading digits two numbers share, after which they differ; 15 when they never do. */
export function sharedDigits(a: number, b: number): number {
  if (a === b) return SIGNIFICANT;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return 0;
  const { same } = digitsAgainst(a, b);
  return Math.min(SIGNIFICANT, same.replace(/^[−0.]*/, '').replace(/\D/g, '').length);
}

/**
 * How many leading digits their difference loses, whether or not they look alike: 1.0002 − 0.9998 is
 * left with as many fewer as 1.0006 − 1.0002. 15 for the same number.
 */
export function digitsLost(a: number, b: number): number {
  if (a === b) return SIGNIFICANT;
  const lost = Math.floor(Math.log10(Math.max(Math.abs(a), Math.abs(b)) / Math.abs(a - b)));
  return Number.isFinite(lost) ? Math.min(SIGNIFICANT, Math.max(0, lost)) : 0;
}

/** One power of ten for both, so that digits stand under digits; 0 where plain decimals will do. */
function exponentFor(value: number, reference: number): number {
  const size = Math.max(Math.abs(value), Number.isFinite(reference) ? Math.abs(reference) : 0);
  if (size === 0 || (size >= 1e-4 && size < 1e9)) return 0;
  return Math.floor(Math.log10(size));
}

function fixed(value: number, exponent: number): string {
  // 10⁻³²⁴ is 0, so that the smallest numbers are scaled in two steps.
  const scaled =
    exponent < -290 ? (value * 1e200) / 10 ** (exponent + 200) : value / 10 ** exponent;
  const leading = Math.max(0, Math.floor(Math.log10(Math.abs(scaled) || 1)));
  const decimals = Math.min(20, Math.max(0, SIGNIFICANT - 1 - leading));
  return scaled.toFixed(decimals).replace('-', '−');
}
