import { task } from '../../work/task';
import { type MachineOptions, type Runnable, scheduleOf } from './machine';
import { FEW_PROCESSORS, PROCESSORS } from './options';

/** How much faster a program gets on some number of processors, and what bounds that. */
export interface SpeedUp {
  readonly processors: number;
  readonly speedUp: number;
  /** min(p, work / span): no schedule does better. */
  readonly most: number;
  /** No greedy schedule does worse (Brent). */
  readonly least: number;
}

/** From this many statements on, only powers of two are tried. */
const LARGE = 3000;

/**
 * The speed-up on each number of processors that can be chosen: on the few always, on more as long as
 * they gain something. One schedule is made between two of them.
 */
export const speedUps = task(
  'speed-ups',
  function* (
    runnable: Runnable,
    options: Omit<MachineOptions, 'processors'>,
  ): Generator<SpeedUp, void> {
    for (const processors of PROCESSORS.filter(Number.isFinite)) {
      const isPower = (processors & (processors - 1)) === 0;
      if (runnable.program.length > LARGE && !isPower) continue;
      const { speedUp, work, span, bounds } = scheduleOf(runnable, { ...options, processors });
      const ratio = (time: number) => (time === 0 ? 1 : work / time);
      const greatest = ratio(span);
      yield {
        processors,
        speedUp,
        most: Math.min(processors, greatest),
        least: ratio(bounds.most),
      };
      if (processors >= FEW_PROCESSORS && speedUp >= greatest) return;
    }
  },
);
