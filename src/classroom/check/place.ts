import { stepOrderOf } from '../../core/trace/step-order';
import type { ReverseTrace, Trace } from '../../core/trace/trace';
import { isOfWire, type Quantity } from '../sweep/quantity';
import type { Asked } from './asked';

/** The step of a trace before which a question waits: the first that would show what is asked. */
export function stepOf(trace: Trace, { question, fields, setting }: Asked): number {
  const { program } = setting;
  switch (question.kind) {
    case 'next':
      return question.step;
    case 'order':
      return trace.mode === 'reverse' ? trace.turn : program.inputs.length;
    case 'operator':
    case 'node':
    case 'wire':
    case 'bug':
      return 0;
    default: {
      const steps = fields.flatMap((field) =>
        field.form === 'number' ? [stepOfQuantity(trace, field.quantity)] : [],
      );
      return Math.min(...steps);
    }
  }
}

function stepOfQuantity(trace: Trace, quantity: Quantity): number {
  const primal = stepOrderOf(trace.program).stepOf[quantity.statement] as number;
  if (trace.mode === 'forward' || quantity.of === 'value' || quantity.of === 'tangent') {
    return primal;
  }
  return isOfWire(quantity)
    ? contributionStep(trace, quantity.statement, quantity.position)
    : arrivalStep(trace, quantity.statement);
}

function contributionStep(
  { plan, turn, stepCount }: ReverseTrace,
  statement: number,
  position: number,
) {
  const made = plan.statements.findIndex(
    (each, k) => each === statement && plan.positions[k] === position,
  );
  return made < 0 ? stepCount : turn + 1 + made;
}

/** The step at which something arrives at a statement first: the seed, a contribution, or in the end nothing. */
function arrivalStep(trace: ReverseTrace, statement: number): number {
  const { plan, turn, output, stepCount } = trace;
  if (output?.statement === statement) return turn;
  const from = plan.arrivalStart[statement] as number;
  const first = plan.arrivals[from];
  return from < (plan.arrivalStart[statement + 1] as number) && first !== undefined
    ? turn + 1 + first
    : stepCount;
}
