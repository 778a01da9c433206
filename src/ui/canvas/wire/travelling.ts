import { portOfKey } from '../../../core/graph/wire-key';
import type { Tensor } from '../../../core/tensor/tensor';
import type { StepOutline } from '../../../core/trace/outline';
import { stepAt, type Trace } from '../../../core/trace/trace';

/** A derivative that travels a wire: the adjoint at its end, or along with the value a tangent. */
export interface Travelling {
  /** The statement at the wire's end, and that at its start. */
  readonly of: number;
  readonly by: number;
  readonly partial: number | null;
  readonly contribution: Tensor;
  /** Whether it goes the way of the value. */
  readonly along: boolean;
}

/** What a step of a trace sends along a wire, if it is a derivative. */
export function travellingOf(
  trace: Trace,
  { index }: StepOutline,
  wire: string,
): Travelling | null {
  const step = stepAt(trace, index);
  if (step.kind === 'contribution') {
    const { statement: of, target: by, partial, contribution } = step;
    return { of, by, partial, contribution, along: false };
  }
  if (!('parts' in step)) return null;
  const port = portOfKey(wire).index;
  const part = step.parts.find(({ position }) => position === port);
  if (!part) return null;
  const { source: by, partial, contribution } = part;
  return { of: step.statement, by, partial, contribution, along: true };
}
