/** From here on numbers are shown in scientific notation. */
const LARGE = 1e9;

/** A number as it is shown: its digits, and the power of ten it is shown with, if any. */
interface Shown {
  readonly sign: '' | '-';
  readonly digits: string;
  readonly exponent: number | null;
}

/**
 * A number with `digits` decimals (0 to 15) and no trailing zeros, as `−0.284`, `5.5`, `10`.
 * What would round to 0 or is 10⁹ or more is shown as `1.2·10⁻⁵`, so that only zeros show as 0; a
 * negative zero, which some functions tell from zero, shows as −0. Infinities are ∞ and −∞.
 */
export function formatNumber(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const { sign, digits: shown, exponent } = rounded(value, digits);
  const minus = sign === '' ? '' : '−';
  return exponent === null ? `${minus}${shown}` : `${minus}${shown}·10${superscript(exponent)}`;
}

/** The same in LaTeX: `-0.284`, `1.2 \cdot 10^{-5}`, `\infty`. */
export function latexNumber(value: number, digits: number): string {
  if (Number.isNaN(value)) return '\\mathrm{NaN}';
  const { sign, digits: shown, exponent } = rounded(value, digits);
  if (shown === '∞') return `${sign}\\infty`;
  return exponent === null ? sign + shown : `${sign}${shown} \\cdot 10^{${exponent}}`;
}

function rounded(value: number, digits: number): Shown {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  const decimals = Number.isNaN(digits) ? 3 : Math.min(15, Math.max(0, Math.round(digits)));
  if (size === Number.POSITIVE_INFINITY) return { sign, digits: '∞', exponent: null };
  const fixed = size < LARGE ? size.toFixed(decimals) : null;
  if (fixed !== null && (size === 0 || Number(fixed) !== 0)) {
    return { sign, digits: withoutZeros(fixed), exponent: null };
  }
  const [mantissa = '', exponent] = size.toExponential(decimals).split('e');
  return { sign, digits: withoutZeros(mantissa), exponent: Number(exponent) };
}

function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((character, digit) => [digit, character])),
};

/** An integer in raised digits: ⁻⁵ */
export function superscript(value: number): string {
  return [...String(value)].map((c) => SUPERSCRIPTS[c] ?? c).join('');
}

/** An integer in lowered digits: ₋₁ */
export function subscript(value: number): string {
  return String(value)
    .replace('-', '₋')
    .replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)));
}
