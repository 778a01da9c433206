import { derivativeBounds, type OperationCounts } from '../../core/analysis/operation-counts';
import type { Memories } from '../../study/cost/memories';
import { bytesText, timesText } from './amounts';
import { wording } from './words';

export type Sweep = 'value' | 'forward' | 'reverse';

/** How the counts of a graph stand to the bounds. */
export function verdictOn({ value, forward, reverse, ratios }: OperationCounts): string {
  if (value === 0) return wording.noOperationsToCompare;
  const over = (['forward', 'reverse'] as const).filter(
    (sweep) => ratios[sweep] > derivativeBounds[sweep],
  );
  const whole = wording.valueAndGradientTogetherTake(value + reverse, timesText(ratios.reverse));
  if (over.length === 0) return wording.valueAndOneTangent(whole, value + forward);
  const who = over.length === 2 ? wording.bothSweepsAre : wording.theSweepIs(over[0]);
  return wording.aboveTheBoundWhichAlso(whole, who);
}

/** What each mode holds at most, and why that is so on this graph. */
export function memoryVerdict({ early, never, forward }: Memories): string {
  const saved = never.peak.bytes - early.peak.bytes;
  const freed =
    saved > 0 ? wording.insteadOfFreeingEarlyAs(bytesText(never.peak.bytes), bytesText(saved)) : '';
  const peaks = wording.atItsPeakReverseMode(
    bytesText(early.peak.bytes),
    freed,
    bytesText(forward.peak.bytes),
  );
  return `${peaks} ${whoNeedsMore(early.peak.bytes, forward.peak.bytes)}`;
}

function whoNeedsMore(reverse: number, forward: number): string {
  if (reverse > forward) {
    return wording.forwardModeNeedsLessIt;
  }
  return wording.hereForwardModeDoesNot;
}
