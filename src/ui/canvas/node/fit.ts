import { formatNumber } from '../../../lang/number';
import { ems } from '../../parts/text/number-width';

/** A number as a node has room for: its text, perhaps with fewer digits, and the size of its type. */
export interface Fitted {
  readonly text: string;
  /** In pixels at zoom 1. */
  readonly size: number;
}

/** Smaller type, in pixels, can't be read even by those who come close. */
const LEAST_SIZE = 11;

/**
 * The text of a number in type of at most `most` pixels, small and short enough for a width of `room` pixels.
 * @param least below this size it loses digits rather than get smaller.
 */
export function fitNumber(text: string, room: number, most: number, least = LEAST_SIZE): Fitted {
  let shown = text;
  for (let digits = 8; ems(shown) * least > room && digits >= 0; digits--) {
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
