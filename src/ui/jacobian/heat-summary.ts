import { formatNumber } from '../../lang/number';
import type { Matrix } from '../../study/jacobian/matrix';
import type { HeatMapPicture } from './heat';
import { wording } from './words';

/** What is to be seen in the picture of a matrix, of as much of it as there are numbers for. */
export function heatSummary(
  label: string,
  { rows, columns, mode, filled }: Pick<Matrix, 'rows' | 'columns' | 'mode' | 'filled'>,
  { low, high, known, zeros, odd }: HeatMapPicture,
  digits: number,
): string {
  const size = wording.sizeOf(label, rows, columns);
  if (known === 0) return wording.sizeNotComputedYet(size);
  const [all, what] =
    mode === 'reverse' ? ([rows, 'rows'] as const) : ([columns, 'columns'] as const);
  const part = known < rows * columns ? wording.ofComputed(filled, all, what) : '';
  const range = Number.isNaN(low)
    ? wording.noFiniteEntry
    : wording.entriesFromTo(formatNumber(low, digits), formatNumber(high, digits));
  const troubled = odd > 0 ? wording.naNOrInfinite(odd) : '';
  return wording.zeros(size, part, range, Math.round((100 * zeros) / known), troubled);
}
