import type { JacobianMode } from '../../core/analysis/jacobian';
import { counted, wholeNumber } from '../../words/en/grammar';
import type { BarFigure } from '../parts/plot/bars';
import { type Toll, whyCheaper } from './jacobian-words';

/** The operations of all passes of each mode as bars. */
export function modeCostsFigure(tolls: Readonly<Record<JacobianMode, Toll>>): BarFigure {
  return {
    title: 'Operations for the whole Jacobian',
    summary: whyCheaper(tolls),
    axis: 'operations, values included',
    bars: (['reverse', 'forward'] as const).map((mode) => ({
      name: `${mode}, ${counted(tolls[mode].passes, 'pass')}`,
      parts: [{ tone: mode === 'reverse' ? 'adjoint' : 'value', length: tolls[mode].operations }],
      words: wholeNumber(tolls[mode].operations),
    })),
  };
}
