import { type Output, operandsAt } from '../../core/program/program';
import { valueAt } from '../../core/sweep/evaluate';
import type { Tensor } from '../../core/tensor/tensor';
import { tangentAt } from '../../core/trace/forward-steps';
import { arrivedBefore, madeBy } from '../../core/trace/reverse-plan';
import { adjointAfter } from '../../core/trace/reverse-steps';
import { stepOrderOf } from '../../core/trace/step-order';
import { type ReverseTrace, stepAt, type Trace } from '../../core/trace/trace';
import { isPending } from '../../document/pending';
import { type FiringOrder, placeOf } from './firing-order';
import type { StepRange } from './stops';

/** Where a statement stands in the primal phase. */
export type Firing = 'dormant' | 'fireable' | 'fires' | 'done';

/** How many steps have been taken once a statement has its value: 0 for constants. */
export function computedAfter(trace: Trace, statement: number, order?: FiringOrder | null): number {
  // Nothing is known to be computed of a trace whose steps are not known.
  if (trace.stepCount === 0 && !trace.program.constants.has(statement)) {
    return Number.POSITIVE_INFINITY;
  }
  const step = stepOrderOf(trace.program).stepOf[statement];
  if (step === undefined) return Number.POSITIVE_INFINITY;
  return step < 0 ? 0 : placeOf(order, step) + 1;
}

/** The value of a statement once `taken` steps have been taken; null before it is computed. */
export function valueReached(
  trace: Trace,
  statement: number,
  taken: number,
  order?: FiringOrder | null,
): Tensor | null {
  if (isPending(trace) && !trace.program.constants.has(statement)) return null;
  if (!(taken >= computedAfter(trace, statement, order))) return null;
  return valueAt(trace.program, trace.values, statement);
}

/**
 * The adjoint of a statement once `taken` steps have been taken, or in forward mode its tangent; null
 * before anything arrived, and where nothing does.
 */
export function derivativeReached(
  trace: Trace,
  statement: number,
  taken: number,
  order?: FiringOrder | null,
): Tensor | null {
  if (isPending(trace)) return null;
  if (trace.mode === 'forward') {
    return taken >= computedAfter(trace, statement, order) ? tangentAt(trace, statement) : null;
  }
  if (taken <= placeOf(order, trace.turn)) return null;
  const { plan } = trace;
  const arrived = arrivedAfter(trace, statement, taken, order);
  const last = (plan.arrivalStart[statement] as number) + arrived - 1;
  const made = arrived === 0 ? 0 : (plan.arrivals[last] as number) + 1;
  const adjoint = adjointAfter(trace, statement, made);
  if (adjoint) return adjoint;
  const gradient = gradientOf(trace, statement);
  return gradient >= 0 && placeOf(order, gradient) < taken ? stepAt(trace, gradient).value : null;
}

/**
 * How the adjoint of a statement came to be what it is, when steps of the range `now` wrote it: what it
 * was before (null when it is assigned) and what was added, in order. Null when none of them did.
 */
export function arrivals(
  trace: Trace,
  statement: number,
  now: StepRange,
): { readonly before: Tensor | null; readonly added: readonly Tensor[] } | null {
  const steps = writesOf(trace, statement, now).map((index) => stepAt(trace, index));
  const [first] = steps;
  if (!first) return null;
  return {
    before: first.kind === 'contribution' ? first.before : null,
    added: steps.map((step) => (step.kind === 'contribution' ? step.contribution : step.value)),
  };
}

/** How many contributions have arrived at a statement once `taken` steps have been taken. */
function arrivedAfter(
  { plan, turn }: ReverseTrace,
  statement: number,
  taken: number,
  order?: FiringOrder | null,
): number {
  if (!order) return arrivedBefore(plan, statement, taken - turn - 1);
  const from = plan.arrivalStart[statement] as number;
  let arrived = 0;
  // They come in the order in which the trace adds them.
  while (from + arrived < (plan.arrivalStart[statement + 1] as number)) {
    const step = turn + 1 + (plan.arrivals[from + arrived] as number);
    if (placeOf(order, step) >= taken) break;
    arrived++;
  }
  return arrived;
}

/** The steps of a range that write the adjoint of a statement. */
function writesOf(trace: Trace, statement: number, now: StepRange): number[] {
  if (trace.mode === 'forward' || !trace.output) return [];
  const { plan, turn, output } = trace;
  const seeds = placeOf(now.order, turn);
  if (now.to <= seeds) return [];
  const isSeeded = output.statement === statement && now.from <= seeds;
  const arrived = (taken: number) => arrivedAfter(trace, statement, taken, now.order);
  const first = plan.arrivalStart[statement] as number;
  const contributions = plan.arrivals.subarray(first + arrived(now.from), first + arrived(now.to));
  return [...(isSeeded ? [turn] : []), ...Array.from(contributions, (k) => turn + 1 + k)];
}

/** Where a statement stands once the steps before `now.to` have been taken, those of `now` just so. */
export function firingOf(trace: Trace, statement: number, now: StepRange): Firing {
  const computed = computedAfter(trace, statement, now.order);
  if (computed <= now.to) return computed > now.from ? 'fires' : 'done';
  const waits = (operand: number) => computedAfter(trace, operand, now.order) > now.to;
  return operandsAt(trace.program, statement).some(waits) ? 'dormant' : 'fireable';
}

/** Where an output stands at the same moment. */
export function outputFiring(trace: Trace, output: Output, now: StepRange): Firing {
  const step = placeOf(now.order, outputStep(trace, output));
  if (step < now.to) return step >= now.from ? 'fires' : 'done';
  return computedAfter(trace, output.statement, now.order) <= now.to ? 'fireable' : 'dormant';
}

/** The step that reads an output off. */
export function outputStep(trace: Trace, output: Output): number {
  return stepOrderOf(trace.program).statements.length + trace.program.outputs.indexOf(output);
}

/** The output that a node of the graph is; undefined where it is none, or is not complete. */
export function outputOf({ program }: Trace, node: string): Output | undefined {
  return program.outputs.findLast(({ origin }) => origin?.node === node);
}

/** The contributions that a statement makes, as steps. */
export function contributionsOf(trace: Trace, statement: number): number[] {
  if (trace.mode === 'forward') return [];
  const [from, to] = madeBy(trace.plan, statement);
  return Array.from({ length: to - from }, (_, k) => trace.turn + 1 + from + k);
}

/** The steps of a statement's rows: its value, the contributions it makes, its gradient. */
export function stepsOf(trace: Trace, statement: number): number[] {
  const step = stepOrderOf(trace.program).stepOf[statement] ?? -1;
  if (step < 0 || trace.stepCount === 0) return [];
  const gradient = trace.mode === 'reverse' ? gradientOf(trace, statement) : -1;
  return [step, ...contributionsOf(trace, statement), ...(gradient >= 0 ? [gradient] : [])];
}

/** The step that reads off the gradient of an input; −1 for other statements, and without an output. */
function gradientOf({ program, output, stepCount }: ReverseTrace, statement: number): number {
  const step = stepOrderOf(program).stepOf[statement] ?? -1;
  if (!output || step < 0 || step >= program.inputs.length) return -1;
  return stepCount - 1 - step;
}
