import type { Trace } from '../../core/trace/trace';

/** Where the cursor can stand when a graph is opened that does not say where. */
export type Opening = 'start' | 'turn' | 'end';

/**
 * At the end: all values and adjoints are there, the table reads as printed, and changing an input changes
 * every number at once. Play begins again from the start.
 */
const OPENING: Opening = 'end';

/** The number of steps taken when a graph is opened. */
export function openingStep({ turn, stepCount }: Trace, opening: Opening = OPENING): number {
  if (opening === 'start') return 0;
  return opening === 'turn' ? turn : stepCount;
}
