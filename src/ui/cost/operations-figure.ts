import { derivativeBounds, type OperationCounts } from '../../core/analysis/operation-counts';
import { wholeNumber } from '../../words/grammar';
import type { BarFigure } from '../parts/plot/bars';
import { timesText } from './amounts';
import { wording } from './words';

/** The operations of the value and of each sweep as bars, the value in each a part of its own. */
export function operationsFigure({ value, forward, reverse, ratios }: OperationCounts): BarFigure {
  const bound = (sweep: 'forward' | 'reverse') => ({
    at: derivativeBounds[sweep] * value,
    words: wording.boundInline(timesText(derivativeBounds[sweep])),
  });
  return {
    title: wording.operationsOfEachSweep,
    summary: [
      wording.theValueTakes(value),
      wording.withOneTangentItIs(
        value + forward,
        timesText(ratios.forward),
        timesText(derivativeBounds.forward),
      ),
      wording.withTheWholeGradientIn(
        value + reverse,
        timesText(ratios.reverse),
        timesText(derivativeBounds.reverse),
      ),
    ].join(' '),
    axis: wording.operationsThoseOfTheValue,
    bars: [
      {
        name: wording.valueInline,
        parts: [{ tone: 'soft', length: value }],
        words: wholeNumber(value),
      },
      {
        name: wording.forwardInline,
        parts: [
          { tone: 'soft', length: value },
          { tone: 'value', length: forward },
        ],
        words: wholeNumber(value + forward),
        limit: bound('forward'),
      },
      {
        name: wording.reverseInline,
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
