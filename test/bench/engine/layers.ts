import { type Program, ProgramBuilder } from '../../../src/core/index';
import type { TensorFlow } from './tensorflow';

type Rows = readonly (readonly number[])[];

const [BATCH, IN, HIDDEN, CLASSES] = [64, 64, 128, 10];

function rows(count: number, width: number, of: (k: number) => number): Rows {
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: width }, (_, j) => of(i * width + j)),
  );
}

const images = rows(BATCH, IN, (k) => Math.sin(k));
const first = rows(IN, HIDDEN, (k) => Math.sin(3 * k) / 8);
const second = rows(HIDDEN, CLASSES, (k) => Math.cos(5 * k) / 11);
const wanted = rows(BATCH, CLASSES, (k) =>
  k % CLASSES === Math.floor(k / CLASSES) % CLASSES ? 1 : 0,
);

/** A batch of 64 through two layers of weights, 64 to 128 to 10, with tanh and cross-entropy: in matrices. */
export function layersProgram(): Program {
  const builder = new ProgramBuilder();
  const w1 = builder.input('W1', [IN, HIDDEN], first);
  const w2 = builder.input('W2', [HIDDEN, CLASSES], second);
  const hidden = builder.apply('tanh', [builder.apply('matmul', [builder.constant(images), w1])]);
  const chances = builder.apply('logSoftmax', [builder.apply('matmul', [hidden, w2])]);
  const hits = builder.apply('sum', [
    builder.apply('multiply', [chances, builder.constant(wanted)]),
  ]);
  builder.output('loss', builder.apply('multiply', [hits, builder.literal(-1 / BATCH)]));
  return builder.build();
}

/** The same in TensorFlow.js, in float32: builds, evaluates, differentiates and reads the gradient by W2. */
export function layersWithTensorFlow(tf: TensorFlow): ArrayLike<number> {
  return tf.tidy(() => {
    const [x, t] = [tf.tensor2d(images), tf.tensor2d(wanted)];
    const loss = (...[w1, w2]: ReturnType<TensorFlow['tensor2d']>[]) =>
      tf
        .logSoftmax(
          x
            .matMul(w1 as typeof x)
            .tanh()
            .matMul(w2 as typeof x),
        )
        .mul(t)
        .sum()
        .mul(tf.scalar(-1 / BATCH));
    const { grads } = tf.valueAndGrads(loss)([tf.tensor2d(first), tf.tensor2d(second)]);
    return (grads[1] as typeof x).dataSync();
  });
}
