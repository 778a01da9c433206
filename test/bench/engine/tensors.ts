import type { Arrays } from './arrays';
import { networkWeights } from './by-hand';

/** A function of arrays that every library of tensors can follow: the best form of a graph for them. */
export interface TensorWork {
  /** Shapes and values of what it is differentiated by, in float32. */
  readonly inputs: readonly { readonly shape: readonly number[]; readonly data: Float32Array }[];
  readonly loss: <T>(o: Arrays<T>, x: readonly T[]) => T;
}

/** `rosenbrock` on slices of one vector. */
export function rosenbrockOfVector(size: number): TensorWork {
  const data = Float32Array.from({ length: size }, (_, k) => 1 + ((k * 7) % 13) / 20);
  return {
    inputs: [{ shape: [size], data }],
    loss: <T>(o: Arrays<T>, [x]: readonly T[]) => {
      const [before, after] = [o.slice(x as T, 0, size - 1), o.slice(x as T, 1, size)];
      const a = o.subtract(after, o.multiply(before, before));
      const b = o.subtract(o.constant(1), before);
      const steep = o.sum(o.multiply(o.constant(100), o.multiply(a, a)));
      return o.add(steep, o.sum(o.multiply(b, b)));
    },
  };
}

/** `network` as products of matrices: a matrix of weights and a row of biases a layer. */
export function networkOfMatrices(width: number, layers: number): TensorWork {
  const weights = networkWeights(width, layers);
  const stride = width + 1;
  const inputs = Array.from({ length: layers }, (_, layer) => {
    const matrix = new Float32Array(width * width);
    const bias = new Float32Array(width);
    for (let j = 0; j < width; j++) {
      const at = (layer * width + j) * stride;
      bias[j] = weights[at] as number;
      for (let i = 0; i < width; i++) matrix[i * width + j] = weights[at + 1 + i] as number;
    }
    return [
      { shape: [width, width], data: matrix },
      { shape: [1, width], data: bias },
    ];
  }).flat();
  const start = Float32Array.from({ length: width }, (_, k) => Math.sin(k));
  return {
    inputs,
    loss: <T>(o: Arrays<T>, x: readonly T[]) => {
      let row = o.array([1, width], start);
      for (let layer = 0; layer < layers; layer++) {
        const product = o.matmul(row, x[2 * layer] as T);
        row = o.tanh(o.add(product, x[2 * layer + 1] as T));
      }
      return o.sum(row);
    },
  };
}

const [BATCH, IN, HIDDEN, CLASSES] = [256, 64, 128, 10];

function filled(count: number, of: (k: number) => number): Float32Array {
  return Float32Array.from({ length: count }, (_, k) => of(k));
}

const images = filled(BATCH * IN, (k) => Math.sin(k));
const wanted = filled(BATCH * CLASSES, (k) =>
  k % CLASSES === Math.floor(k / CLASSES) % CLASSES ? 1 : 0,
);

/** A batch of 256 through two layers of weights, 64 to 128 to 10, with tanh and cross-entropy. */
export const batchedLayers: TensorWork = {
  inputs: [
    { shape: [IN, HIDDEN], data: filled(IN * HIDDEN, (k) => Math.sin(3 * k) / 8) },
    { shape: [HIDDEN, CLASSES], data: filled(HIDDEN * CLASSES, (k) => Math.cos(5 * k) / 11) },
  ],
  loss: <T>(o: Arrays<T>, [w1, w2]: readonly T[]) => {
    const hidden = o.tanh(o.matmul(o.array([BATCH, IN], images), w1 as T));
    const chances = o.logSoftmax(o.matmul(hidden, w2 as T));
    const hits = o.sum(o.multiply(chances, o.array([BATCH, CLASSES], wanted)));
    return o.multiply(hits, o.constant(-1 / BATCH));
  },
};
