import { isIdentity } from '../rule/axes';
import { readStrided, stridesOf } from '../tensor/strided';
import type { Tensor } from '../tensor/tensor';

/** Axis k of the result is axis order[k] of x. */
export function permute(x: Tensor, order: readonly number[]): Tensor {
  if (isIdentity(order)) return x;
  const strides = stridesOf(x.shape);
  const shape = order.map((axis) => x.shape[axis]);
  const data = readStrided(
    x.data,
    shape,
    order.map((axis) => strides[axis]),
  );
  return { shape, data };
}
