import { outlineAt, type StepOutline } from '../../core/trace/outline';
import type { Trace } from '../../core/trace/trace';
import type { StepGroups } from '../../document/folds/step-groups';

/** Fire one statement at a time, or all that is fireable together. */
export type Granularity = 'statement' | 'wave';

/** Where the cursor stands and how far one press takes it. */
export interface Cursor {
  readonly step: number;
  readonly granularity: Granularity;
  /** Steps that are taken as one. */
  readonly groups?: StepGroups | null;
}

/** The number of steps taken after going one stop on. */
export function nextStop(trace: Trace, { step, granularity, groups }: Cursor): number {
  const { stepCount } = trace;
  if (step >= stepCount) return stepCount;
  const group = groups?.at(step);
  if (group) return group.to;
  if (granularity === 'statement') return step + 1;
  let next = step + 1;
  while (next < stepCount && !groups?.at(next) && sameWave(trace, next - 1, next)) next++;
  return next;
}

/** The number of steps taken after going one stop back; from beyond the end, as of a longer trace, from the end. */
export function previousStop(trace: Trace, cursor: Cursor): number {
  const { granularity, groups } = cursor;
  const step = Math.min(cursor.step, trace.stepCount);
  if (step <= 0) return 0;
  const group = groups?.at(step - 1);
  if (group) return group.from;
  if (granularity === 'statement') return step - 1;
  let previous = step - 1;
  while (previous > 0 && !groups?.at(previous - 1) && sameWave(trace, previous - 1, previous)) {
    previous--;
  }
  return previous;
}

/** Steps `from` ≤ index < `to`. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

let known: (Cursor & { readonly trace: Trace; readonly range: StepRange }) | null = null;

/** The steps the cursor has just passed: one statement, or as much of its wave as has fired. */
export function currentSteps(
  trace: Trace,
  { step, granularity, groups = null }: Cursor,
): StepRange {
  // Asked for by every row and node at every step.
  if (known?.trace === trace && known.step === step && known.granularity === granularity) {
    if (known.groups === groups) return known.range;
  }
  const to = Math.min(step, trace.stepCount);
  const range = { from: previousStop(trace, { step: to, granularity, groups }), to };
  known = { trace, step, granularity, groups, range };
  return range;
}

function sameWave(trace: Trace, first: number, second: number): boolean {
  const [a, b] = [outlineAt(trace, first), outlineAt(trace, second)];
  const alone = ({ kind }: StepOutline) => (kind === 'gradient' || kind === 'seed' ? kind : 'flow');
  return a.phase === b.phase && a.wave === b.wave && alone(a) === alone(b);
}
