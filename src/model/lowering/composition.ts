import type { Algebra } from '../../core/rule/algebra';
import type { Attributes } from '../../core/rule/attributes';
import type { Shape } from '../../core/tensor/shape';
import type { Tensor } from '../../core/tensor/tensor';

/** The algebra in which compositions are staged: operands are statements, and whole arrays are constants, too. */
export interface Stage extends Algebra<number> {
  array(value: Tensor): number;
}

/**
 * A primitive from others, with its attributes filled in; null where there is no way. It may apply the same
 * primitive again in a form that asks less, such as of a batch.
 * @param y the shape of the result.
 */
export type Composition = (
  o: Stage,
  x: readonly number[],
  a: Attributes,
  y: Shape,
) => number | null;

/** An operand that is there. */
export function first(x: readonly number[]): number {
  return x[0] as number;
}

export function second(x: readonly number[]): number {
  return x[1] as number;
}

/** A vector of numbers as a constant. */
export function vector(o: Stage, numbers: ArrayLike<number>): number {
  return o.array({ shape: [numbers.length], data: Float64Array.from(numbers) });
}

/** Whole numbers from 0 in a shape, in row-major order. */
export function ramp(shape: Shape): Tensor {
  const size = shape.reduce((product, extent) => product * extent, 1);
  return { shape, data: Float64Array.from({ length: size }, (_, k) => k) };
}
