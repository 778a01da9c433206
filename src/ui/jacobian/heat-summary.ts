import { formatNumber } from '../../lang/number';
import type { Matrix } from '../../study/jacobian/matrix';
import { wholeNumber } from '../../words/en/grammar';
import type { HeatMapPicture } from './heat';

/** What is to be seen in the picture of a matrix, of as much of it as there are numbers for. */
export function heatSummary(
  label: string,
  { rows, columns, mode, filled }: Pick<Matrix, 'rows' | 'columns' | 'mode' | 'filled'>,
  { low, high, known, zeros, odd }: HeatMapPicture,
  digits: number,
): string {
  const size = `${label}, ${wholeNumber(rows)} × ${wholeNumber(columns)}`;
  if (known === 0) return `${size}: not computed yet.`;
  const [all, what] = mode === 'reverse' ? [rows, 'rows'] : [columns, 'columns'];
  const part =
    known < rows * columns
      ? `, ${wholeNumber(filled)} of ${wholeNumber(all)} ${what} computed`
      : '';
  const range = Number.isNaN(low)
    ? 'no finite entry'
    : `entries from ${formatNumber(low, digits)} to ${formatNumber(high, digits)}`;
  const troubled = odd > 0 ? `, ${wholeNumber(odd)} NaN or infinite` : '';
  return `${size}${part}: ${range}, ${Math.round((100 * zeros) / known)} % zeros${troubled}.`;
}
