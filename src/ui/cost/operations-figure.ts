import { derivativeBounds, type OperationCounts } from '../../core/analysis/operation-counts';
import { counted, wholeNumber } from '../../words/en/grammar';
import type { BarFigure } from '../parts/plot/bars';
import { timesText } from './amounts';

/** The operations of the value and of each sweep as bars, the value in each a part of its own. */
export function operationsFigure({ value, forward, reverse, ratios }: OperationCounts): BarFigure {
  const bound = (sweep: 'forward' | 'reverse') => ({
    at: derivativeBounds[sweep] * value,
    words: `bound ${timesText(derivativeBounds[sweep])}`,
  });
  return {
    title: 'Operations of each sweep',
    summary: [
      `The value takes ${counted(value, 'operation')}.`,
      `With one tangent it is ${wholeNumber(value + forward)}, ${timesText(ratios.forward)} the value, where the bound is ${timesText(derivativeBounds.forward)}.`,
      `With the whole gradient in reverse mode it is ${wholeNumber(value + reverse)}, ${timesText(ratios.reverse)} the value, where the bound is ${timesText(derivativeBounds.reverse)}.`,
    ].join(' '),
    axis: 'operations, those of the value in grey',
    bars: [
      {
        name: 'value',
        parts: [{ tone: 'soft', length: value }],
        words: wholeNumber(value),
      },
      {
        name: 'forward',
        parts: [
          { tone: 'soft', length: value },
          { tone: 'value', length: forward },
        ],
        words: wholeNumber(value + forward),
        limit: bound('forward'),
      },
      {
        name: 'reverse',
        parts: [
          { tone: 'soft', length: value },
          { tone: 'adjoint', length: reverse },
        ],
        words: wholeNumber(value + reverse),
        limit: bound('reverse'),
      },
    ],
  };
}
