import { derivativeBounds, type OperationCounts } from '../../core/analysis/operation-counts';
import type { Memories } from '../../study/cost/memories';
import { counted, wholeNumber } from '../../words/en/grammar';
import { bytesText, timesText } from './amounts';

export type Sweep = 'value' | 'forward' | 'reverse';

/** How the counts of a graph stand to the bounds. */
export function verdictOn({ value, forward, reverse, ratios }: OperationCounts): string {
  if (value === 0) return 'This graph has no operations, so there is nothing to compare with.';
  const over = (['forward', 'reverse'] as const).filter(
    (sweep) => ratios[sweep] > derivativeBounds[sweep],
  );
  const whole = `Value and gradient together take ${counted(value + reverse, 'operation')}, ${timesText(ratios.reverse)} the value`;
  if (over.length === 0) return `${whole}; value and one tangent ${wholeNumber(value + forward)}.`;
  const who = over.length === 2 ? 'Both sweeps are' : `The ${over[0]} sweep is`;
  return `${whole}. ${who} above the bound, which also counts fetching operands and storing results: value and derivative do about as much of that, so it lowers the ratio. Here only arithmetic counts.`;
}

/** What each mode holds at most, and why that is so on this graph. */
export function memoryVerdict({ early, never, forward }: Memories): string {
  const saved = never.peak.bytes - early.peak.bytes;
  const freed =
    saved > 0
      ? ` instead of ${bytesText(never.peak.bytes)}: freeing early, as PyTorch does, saves ${bytesText(saved)}`
      : '';
  const peaks = `At its peak reverse mode holds ${bytesText(early.peak.bytes)}${freed}; forward mode ${bytesText(forward.peak.bytes)}.`;
  return `${peaks} ${whoNeedsMore(early.peak.bytes, forward.peak.bytes)}`;
}

function whoNeedsMore(reverse: number, forward: number): string {
  if (reverse > forward) {
    return 'Forward mode needs less: it keeps nothing for a way back. In a longer program reverse mode would need more, forward mode not.';
  }
  return 'Here forward mode does not need less: beside each value it holds a tangent, and reverse mode keeps only a few values for the way back. In a longer program reverse mode would need more, forward mode not.';
}
