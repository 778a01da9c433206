import type { JacobianMode } from '../../core/analysis/jacobian';
import { wholeNumber } from '../../words/grammar';
import type { BarFigure } from '../parts/plot/bars';
import { type Toll, whyCheaper } from './jacobian-words';
import { wording } from './words';

/** The operations of all passes of each mode as bars. */
export function modeCostsFigure(tolls: Readonly<Record<JacobianMode, Toll>>): BarFigure {
  return {
    title: wording.operationsForTheWholeJacobian,
    summary: whyCheaper(tolls),
    axis: wording.operationsValuesIncludedInline,
    bars: (['reverse', 'forward'] as const).map((mode) => ({
      name: wording.modeAndPasses(mode, tolls[mode].passes),
      parts: [{ tone: mode === 'reverse' ? 'adjoint' : 'value', length: tolls[mode].operations }],
      words: wholeNumber(tolls[mode].operations),
    })),
  };
}
