import type { Trace } from '../../core/trace/trace';
import { isPending } from '../../document/pending';
import { basisOf } from '../player/firing-order';
import type { Beside } from '../stores/beside-store';

/** How the place of the second in its trace follows from that of the first. */
export type Match =
  | 'held'
  | 'apart'
  /** The same steps: as many of them. */
  | 'step'
  /** The same program in another mode: where the same statements have been computed. */
  | 'statement'
  /** Another program: the same part of all steps. */
  | 'part';

/** So many steps of the second have been taken, and why. */
export interface Matched {
  readonly taken: number;
  readonly by: Match;
}

/** Where the second is when `taken` steps of the first have been taken: one player moves both. */
export function matched(beside: Beside, first: Trace, taken: number, second: Trace): Matched {
  const { stepCount } = second;
  const within = (step: number) => Math.max(0, Math.min(stepCount, step));
  if (beside.kind === 'held') return { taken: within(beside.step), by: 'held' };
  if (beside.kind === 'apart') return { taken: within(taken + beside.by), by: 'apart' };
  if (isPending(second)) return { taken: 0, by: 'part' };
  if (basisOf(first) === basisOf(second)) return { taken: within(taken), by: 'step' };
  if (first.program.operands === second.program.operands) {
    // In both modes values are computed in the same order; what comes after that has no like in the other.
    const isOver = taken >= first.stepCount;
    return { taken: isOver ? stepCount : within(Math.min(taken, second.turn)), by: 'statement' };
  }
  const part = first.stepCount === 0 ? 1 : taken / first.stepCount;
  return { taken: within(Math.round(part * stepCount)), by: 'part' };
}
