import { derivativeBounds, type OperationCounts } from '../../core/analysis/operation-counts';
import { counted, wholeNumber } from '../parts/counted';
import { timesText } from './amounts';

export type Sweep = 'value' | 'forward' | 'reverse';

/** How the counts of a graph stand to the bounds. */
export function verdictOn({ value, forward, reverse, ratios }: OperationCounts): string {
  if (value === 0) return 'This graph has no operations, so there is nothing to compare with.';
  const over = (['forward', 'reverse'] as const).filter(
    (sweep) => ratios[sweep] > derivativeBounds[sweep],
  );
  const whole = `Value and gradient together take ${counted(value + reverse, 'operation')}, ${timesText(ratios.reverse)} the value`;
  if (over.length === 0) return `${whole}; value and one tangent ${wholeNumber(value + forward)}.`;
  const who = over.length === 2 ? 'Both sweeps exceed' : `The ${over[0]} sweep exceeds`;
  return `${whole}. ${who} the bound here: it weighs work by what machines take for it, fetching and functions included, and here each operation counts as one.`;
}
