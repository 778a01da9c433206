import { outlineAt, type StepOutline } from '../../core/trace/outline';
import type { Trace } from '../../core/trace/trace';
import type { StepGroups } from '../../document/folds/step-groups';
import { type FiringOrder, stepAtPlace, stopAt } from './firing-order';

/** Fire one statement at a time, or all that is fireable together. */
export type Granularity = 'statement' | 'wave';

/** Where the cursor stands and how far one press takes it. */
export interface Cursor {
  readonly step: number;
  readonly granularity: Granularity;
  /** Steps that are taken as one. */
  readonly groups?: StepGroups | null;
  /** The order in which a machine takes the steps, one of its times at a press. */
  readonly order?: FiringOrder | null;
}

/** The number of steps taken after going one stop on. */
export function nextStop(trace: Trace, { step, granularity, groups, order }: Cursor): number {
  const { stepCount } = trace;
  if (step >= stepCount) return stepCount;
  if (order) return order.stops[stopAt(order, step) + 1] ?? stepCount;
  const group = groups?.at(step);
  if (group) return group.to;
  if (granularity === 'statement') return step + 1;
  let next = step + 1;
  while (next < stepCount && !groups?.at(next) && sameWave(trace, next - 1, next)) next++;
  return next;
}

/** The number of steps taken after going one stop back; from beyond the end, as of a longer trace, from the end. */
export function previousStop(trace: Trace, cursor: Cursor): number {
  const { granularity, groups, order } = cursor;
  const step = Math.min(cursor.step, trace.stepCount);
  if (step <= 0) return 0;
  if (order) return order.stops[stopAt(order, step - 1)] as number;
  const group = groups?.at(step - 1);
  if (group) return group.from;
  if (granularity === 'statement') return step - 1;
  let previous = step - 1;
  while (previous > 0 && !groups?.at(previous - 1) && sameWave(trace, previous - 1, previous)) {
    previous--;
  }
  return previous;
}

/** The steps at the places `from` ≤ place < `to` of an order, which is the trace's own where none is given. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
  readonly order?: FiringOrder;
}

/** The steps of a range, in the order in which they are taken. */
export function stepsIn({ from, to, order }: StepRange): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => stepAtPlace(order, from + k));
}

let known: (Cursor & { readonly trace: Trace; readonly range: StepRange }) | null = null;

/** The steps the cursor has just passed: one statement, as much of its wave as has fired, or what a machine fires at a time. */
export function currentSteps(
  trace: Trace,
  { step, granularity, groups = null, order = null }: Cursor,
): StepRange {
  // Asked for by every row and node at every step.
  if (known?.trace === trace && known.step === step && known.granularity === granularity) {
    if (known.groups === groups && known.order === order) return known.range;
  }
  const to = Math.min(step, trace.stepCount);
  const from = previousStop(trace, { step: to, granularity, groups, order });
  const range = order ? { from, to, order } : { from, to };
  known = { trace, step, granularity, groups, order, range };
  return range;
}

/** Whether a step is of the same wave as another, and of its kind where that is told apart. */
export function sameWave(trace: Trace, first: number, second: number): boolean {
  const [a, b] = [outlineAt(trace, first), outlineAt(trace, second)];
  const alone = ({ kind }: StepOutline) => (kind === 'gradient' || kind === 'seed' ? kind : 'flow');
  return a.phase === b.phase && a.wave === b.wave && alone(a) === alone(b);
}
