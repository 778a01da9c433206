import { targetOf } from '../../core/trace/reverse-plan';
import { stepOrderOf } from '../../core/trace/step-order';
import type { Trace } from '../../core/trace/trace';
import type { Machine } from '../../study/dataflow/machine';
import { BEFORE } from '../../study/dataflow/options';
import type { FiringOrder } from '../player/firing-order';
import { AFTER, orderBy } from '../player/order-by';
import { outputStep } from '../player/overlay';

/**
 * The order in which a machine takes the steps of a trace of its program. A value is taken when its node
 * begins to fire, and so are the contributions that an adjoint makes; one that is to be added to another
 * waits for that. Inputs are there before the start, outputs once they have been computed, gradients at
 * the end. What the machine does not fire is taken before it or after it, wave by wave.
 */
export function firingOrder(machine: Machine, trace: Trace): FiringOrder {
  const { times, ...order } = orderBy(trace, timesOf(machine, trace), 'machine');
  return {
    ...order,
    times: times.map((time) => (time === AFTER ? machine.schedule.length : time)),
  };
}

/** When each step is taken, in the time of the machine. */
function timesOf(machine: Machine, trace: Trace): Float64Array {
  const { program, stepCount } = trace;
  const { start, end, schedule } = machine;
  const taskOf = { primal: new Map<number, number>(), adjoint: new Map<number, number>() };
  for (const [task, { phase, statement }] of schedule.dataflow.tasks.entries()) {
    taskOf[phase].set(statement, task);
  }
  const of = (times: Float64Array, task: number | undefined, otherwise: number) =>
    task === undefined ? otherwise : (times[task] as number);
  const when = new Float64Array(stepCount).fill(BEFORE);
  if (stepCount === 0) return when;

  const { statements } = stepOrderOf(program);
  for (const [step, statement] of statements.entries()) {
    when[step] = of(start, taskOf.primal.get(statement), BEFORE);
  }
  for (const output of program.outputs) {
    when[outputStep(trace, output)] = of(end, taskOf.primal.get(output.statement), BEFORE);
  }
  if (trace.mode === 'forward' || !trace.output) return when;

  const { plan, turn, output } = trace;
  const flows = taskOf.adjoint.size > 0;
  const atEnd = flows ? schedule.length : AFTER;
  when[turn] = of(start, taskOf.adjoint.get(output.statement), atEnd);
  const arrived = new Float64Array(program.length).fill(BEFORE);
  for (const [made, statement] of plan.statements.entries()) {
    const target = targetOf(program, plan, made);
    const begins = of(start, taskOf.adjoint.get(statement), atEnd);
    arrived[target] = Math.max(begins, arrived[target] as number);
    when[turn + 1 + made] = arrived[target] as number;
  }
  when.fill(atEnd, turn + 1 + plan.statements.length);
  return when;
}
