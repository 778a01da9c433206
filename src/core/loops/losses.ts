import { sizeOf } from '../tensor/shape';
import { mapElements, scalar, type Tensor } from '../tensor/tensor';
import { mapFibres } from './fibres';
import { logSoftmaxOf } from './normalisations';

/**
 * The mean over predictions of −Σ t ln softmax(logits), for targets t of the logits' shape, or class
 * indices without the axis of classes. NaN for an index that is no class.
 */
export function crossEntropy(logits: Tensor, target: Tensor, axis: number): Tensor {
  const { data } = mapFibres(logits, [axis], logSoftmaxOf);
  const classes = logits.shape[axis];
  const inner = sizeOf(logits.shape.slice(axis + 1));
  const count = data.length / classes;
  let sum = 0;
  if (target.shape.length === logits.shape.length) {
    for (let k = 0; k < data.length; k++) sum += target.data[k] * data[k];
  } else {
    for (let k = 0; k < count; k++) {
      const index = target.data[k];
      const known = Number.isInteger(index) && index >= 0 && index < classes;
      const first = Math.floor(k / inner) * classes * inner + (k % inner);
      sum += known ? data[first + index * inner] : Number.NaN;
    }
  }
  return scalar(-sum / count);
}

/** The mean of (a − b)², operands broadcast. */
export function meanSquaredError(a: Tensor, b: Tensor): Tensor {
  const { data } = mapElements((p, t) => (p as number) - (t as number), [a, b]);
  let sum = 0;
  for (let k = 0; k < data.length; k++) sum += data[k] ** 2;
  return scalar(sum / data.length);
}
