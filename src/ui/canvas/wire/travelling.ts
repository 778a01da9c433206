import { portOfKey } from '../../../core/graph/wire-key';
import type { Tensor } from '../../../core/tensor/tensor';
import type { PlayedStep } from '../../../state/player/played';

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

/** What a step sends along a wire, if it is a derivative. */
export function travellingOf(step: PlayedStep, wire: string): Travelling | null {
  if (step.kind === 'contribution') {
    const { statement: of, target: by, partial, contribution } = step;
    return { of, by, partial, contribution, along: false };
  }
  if (!('parts' in step)) return null;
  const { index } = portOfKey(wire);
  const part = step.parts.find(({ position }) => position === index);
  if (!part) return null;
  const { source: by, partial, contribution } = part;
  return { of: step.statement, by, partial, contribution, along: true };
}
