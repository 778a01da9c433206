import { outlineOf } from '../../document/pending';
import { type Played, type PlayedStep, phaseOf } from './played';

/** Fire one statement at a time, or all that is fireable together. */
export type Granularity = 'statement' | 'wave';

/** Where the cursor stands and how far one press takes it. */
export interface Cursor {
  readonly step: number;
  readonly granularity: Granularity;
}

/** The number of steps taken after going one stop on. */
export function nextStop(played: Played, { step, granularity }: Cursor): number {
  const { steps } = played;
  if (step >= steps.length) return steps.length;
  if (granularity === 'statement') return step + 1;
  let next = step + 1;
  while (next < steps.length && sameWave(steps[next - 1] as PlayedStep, steps[next] as PlayedStep))
    next++;
  return next;
}

/** The number of steps taken after going one stop back; from beyond the end, as of a longer trace, from the end. */
export function previousStop(played: Played, cursor: Cursor): number {
  const { steps } = played;
  const { granularity } = cursor;
  const step = Math.min(cursor.step, steps.length);
  if (step <= 0) return 0;
  if (granularity === 'statement') return step - 1;
  let previous = step - 1;
  while (
    previous > 0 &&
    sameWave(steps[previous - 1] as PlayedStep, steps[previous] as PlayedStep)
  ) {
    previous--;
  }
  return previous;
}

/** Steps `from` ≤ index < `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

let known: { played: Played; step: number; granularity: Granularity; range: Range } | null = null;

/** The steps the cursor has just passed: one statement, or as much of its wave as has fired. */
export function currentSteps(played: Played, { step, granularity }: Cursor): Range {
  // Asked for by every row and node at every step.
  if (known?.played === played && known.step === step && known.granularity === granularity) {
    return known.range;
  }
  const outline = outlineOf(played);
  const to = Math.min(step, outline.steps.length);
  const range = { from: previousStop(outline, { step: to, granularity }), to };
  known = { played, step, granularity, range };
  return range;
}

function sameWave(a: PlayedStep, b: PlayedStep): boolean {
  const alone = (step: PlayedStep) =>
    step.kind === 'gradient' || step.kind === 'seed' ? step.kind : 'flow';
  return phaseOf(a) === phaseOf(b) && a.wave === b.wave && alone(a) === alone(b);
}
