import type { Step, Trace } from '../../core/trace/trace';
import type { Granularity } from './player-store';

/** Where the cursor stands and how far one press takes it. */
export interface Cursor {
  readonly step: number;
  readonly granularity: Granularity;
}

/** The number of steps taken after going one stop on. */
export function nextStop(trace: Trace, { step, granularity }: Cursor): number {
  const { steps } = trace;
  if (step >= steps.length) return steps.length;
  if (granularity === 'statement') return step + 1;
  let next = step + 1;
  while (next < steps.length && sameWave(steps[next - 1] as Step, steps[next] as Step)) next++;
  return next;
}

/** The number of steps taken after going one stop back. */
export function previousStop(trace: Trace, { step, granularity }: Cursor): number {
  const { steps } = trace;
  if (step <= 0) return 0;
  if (granularity === 'statement') return step - 1;
  let previous = step - 1;
  while (previous > 0 && sameWave(steps[previous - 1] as Step, steps[previous] as Step)) previous--;
  return previous;
}

/** Steps `from` ≤ index < `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

let known: { trace: Trace; step: number; granularity: Granularity; range: Range } | null = null;

/** The steps the cursor has just passed: one statement, or as much of its wave as has fired. */
export function currentSteps(trace: Trace, { step, granularity }: Cursor): Range {
  // Asked for by every row and node at every step.
  if (known?.trace === trace && known.step === step && known.granularity === granularity) {
    return known.range;
  }
  const to = Math.min(step, trace.steps.length);
  const range = { from: previousStop(trace, { step: to, granularity }), to };
  known = { trace, step, granularity, range };
  return range;
}

function sameWave(a: Step, b: Step): boolean {
  const alone = (step: Step) =>
    step.kind === 'gradient' || step.kind === 'seed' ? step.kind : 'flow';
  return a.phase === b.phase && a.wave === b.wave && alone(a) === alone(b);
}
