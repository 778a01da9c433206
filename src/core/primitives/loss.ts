import { oneHot } from '../loops/indexing';
import { crossEntropy, meanSquaredError } from '../loops/losses';
import type { Algebra } from '../rule/algebra';
import { type Attributes, wholeOf } from '../rule/attributes';
import { reducedShape, resolveAxis } from '../rule/axes';
import { without } from '../rule/frameworks';
import { call, form, type Operands } from '../rule/primitive';
import { rows } from '../rule/row';
import {
  broadcastShapes,
  SCALAR,
  type Shape,
  ShapeError,
  sameShape,
  sizeOf,
} from '../tensor/shape';

/** The axis that classes are counted along: the second of a batch, else the only one. */
function classAxis(logits: Shape): number {
  return logits.length > 1 ? 1 : 0;
}

function crossEntropyShape([logits, target]: Operands<Shape>): Shape {
  if (logits.length === 0) throw new ShapeError({ kind: 'no axis of classes' });
  if (logits[classAxis(logits)] === 0) {
    throw new ShapeError({ kind: 'no classes', logits });
  }
  const indices = reducedShape(logits, [classAxis(logits)], false);
  if (sameShape(target, logits) || sameShape(target, indices)) return SCALAR;
  throw new ShapeError({ kind: 'unfit classes', logits, target, indices });
}

/** How many predictions a mean is taken over, the axis of classes, and targets as probabilities. */
function predictions<T>(o: Algebra<T>, logits: T, target: T) {
  const shape = o.shapeOf(logits);
  const axis = classAxis(shape);
  const classes = shape[axis] as number;
  const given = sameShape(o.shapeOf(target), shape);
  const probabilities = given ? target : o.apply('oneHot', [target], { classes, axis });
  return { count: sizeOf(shape) / classes, axis, given, probabilities };
}

/** The partial of the mean over predictions: (softmax · Σ t − t) / n by logits, −logsoftmax / n by t. */
function crossEntropyPartial<T>(o: Algebra<T>, i: number, [logits, target]: Operands<T>): T | null {
  const { count, axis, given, probabilities } = predictions(o, logits, target);
  if (i === 1) {
    if (!given) return null;
    return o.div(o.apply('logSoftmax', [logits], { axis }), o.literal(-count));
  }
  const predicted = o.apply('softmax', [logits], { axis });
  // The probabilities of an index add up to 1.
  const scaled = given ? o.mul(predicted, o.sum(probabilities, [axis])) : predicted;
  return o.div(o.sub(scaled, probabilities), o.literal(count));
}

/** 2 (a − b) / n by the prediction a, and its negative by the target b. */
function squaredErrorPartial<T>(o: Algebra<T>, i: number, [a, b]: Operands<T>): T {
  const difference = o.sub(a, b);
  const factor = (i === 0 ? 2 : -2) / sizeOf(o.shapeOf(difference));
  return o.mul(o.literal(factor), difference);
}

function squaredErrorShape([a, b]: Operands<Shape>): Shape {
  try {
    broadcastShapes([a, b]);
    return SCALAR;
  } catch {
    throw new ShapeError({ kind: 'unfit target', prediction: a, target: b });
  }
}

function classesOf(a: Attributes): number {
  const classes = wholeOf(a, 'classes', 2);
  if (classes < 1) throw new ShapeError({ kind: 'too few classes', classes });
  return classes;
}

function oneHotAxis(indices: Shape, a: Attributes): number {
  return resolveAxis(wholeOf(a, 'axis', -1), [...indices, classesOf(a)]);
}

/** How far predictions are from what is wanted. */
export const loss = rows('Network', {
  crossEntropy: {
    label: 'cross-entropy of logits and classes',
    symbol: 'cross-entropy',
    synonyms: ['cross entropy loss', 'log loss', 'negative log likelihood', 'nll'],
    operands: ['logits', 'target'],
    ordered: true,
    rule: {
      kind: 'general',
      value: ([logits, target]) => crossEntropy(logits, target, classAxis(logits.shape)),
      shape: crossEntropyShape,
      pushforward: (o, i, dx, x) => {
        const partial = crossEntropyPartial(o, i, x);
        return partial === null ? null : o.sum(o.mul(dx, partial));
      },
      pullback: (o, i, ybar, x) => {
        const partial = crossEntropyPartial(o, i, x);
        return partial === null ? null : o.mul(ybar, partial);
      },
      expand: (o, [logits, target]) => {
        const { count, axis, probabilities } = predictions(o, logits, target);
        const surprise = o.mul(probabilities, o.apply('logSoftmax', [logits], { axis }));
        return o.div(o.sum(surprise), o.literal(-count));
      },
    },
    sample: [
      [-3, 3],
      [0.1, 0.9],
    ],
    sampleShapes: [
      { shapes: [[3, 4], [3]], indices: { 1: [0, 3, 1] } },
      { shapes: [[4], []], indices: { 1: 2 } },
      {
        shapes: [
          [2, 3, 2],
          [2, 2],
        ],
        indices: {
          1: [
            [0, 2],
            [1, 1],
          ],
        },
      },
      {
        shapes: [
          [3, 4],
          [3, 4],
        ],
      },
      { shapes: [[4], [4]] },
    ],
    words:
      'The logits get the predicted probabilities less the wanted ones, times the adjoint, divided by the number of predictions.',
    domain: 'class indices from 0 to the number of classes less 1',
    known: [
      [
        [
          [0, 0],
          [0, 0],
        ],
        [0, 1],
      ],
      Math.LN2,
    ],
    elsewhere: {
      pytorch: (_a, [logits, target]) =>
        form(`F.cross_entropy(#1, #2${sameShape(logits, target) ? '' : '.long()'})`, true),
      jax: (_a, [logits, target]) => {
        if (logits.length > 2) return without('of Optax, softmax_cross_entropy of each prediction');
        const classes = logits.at(-1) ?? 1;
        const probabilities = sameShape(logits, target)
          ? '#2'
          : `jax.nn.one_hot(#2.astype(int), ${classes}, dtype=float)`;
        return form(`-jnp.mean(jnp.sum(${probabilities} * jax.nn.log_softmax(#1), axis=-1))`);
      },
      tensorflow: without('tf.nn.softmax_cross_entropy_with_logits of each prediction'),
      onnx: (_a, [logits, target]) =>
        sameShape(logits, target) || logits.length < 2
          ? without('SoftmaxCrossEntropyLoss takes the class indices of a batch')
          : form('SoftmaxCrossEntropyLoss(#1, Cast(#2, to=INT64))', true),
    },
  },
  meanSquaredError: {
    label: 'mean squared error',
    symbol: 'MSE',
    synonyms: ['mse', 'mse_loss', 'squared loss', 'L2 loss'],
    operands: ['prediction', 'target'],
    rule: {
      kind: 'general',
      value: ([a, b]) => meanSquaredError(a, b),
      shape: squaredErrorShape,
      pushforward: (o, i, dx, x) => o.sum(o.mul(dx, squaredErrorPartial(o, i, x))),
      pullback: (o, i, ybar, x) => o.mul(ybar, squaredErrorPartial(o, i, x)),
      expand: (o, [a, b]) => o.mean(o.square(o.sub(a, b))),
    },
    text: call('mse'),
    sampleShapes: [{ shapes: [[4], [4]] }, { shapes: [[2, 3], [3]] }, { shapes: [[], []] }],
    words:
      'Each element of the prediction gets twice its error times the adjoint, divided by the number of elements; the target gets the opposite.',
    known: [
      [
        [1, 2],
        [1, 4],
      ],
      2,
    ],
    elsewhere: {
      pytorch: 'F.mse_loss',
      jax: form('jnp.mean(jnp.square(#1 - #2))'),
      tensorflow: form('tf.reduce_mean(tf.square(#1 - #2))'),
      onnx: without('ReduceMean of the squares of Sub'),
    },
  },
  oneHot: {
    label: 'one-hot vectors of class indices',
    symbol: 'one-hot',
    synonyms: ['one hot', 'indicator', 'dummy variables'],
    operands: ['indices'],
    attributes: [
      { name: 'classes', label: 'number of classes', kind: 'integer', default: 2 },
      { name: 'axis', label: 'where the new axis stands', kind: 'axis', default: -1 },
    ],
    rule: {
      kind: 'linear',
      in: [],
      value: ([indices], a) => oneHot(indices, classesOf(a), oneHotAxis(indices.shape, a)),
      shape: ([indices], a) => {
        const axis = oneHotAxis(indices, a);
        return [...indices.slice(0, axis), classesOf(a), ...indices.slice(axis)];
      },
      transpose: (_o, _i, ybar) => ybar,
    },
    sample: [[0, 2]],
    sampleShapes: [
      { shapes: [[3]], attributes: { classes: 4 }, indices: { 0: [0, 3, 1] } },
      { shapes: [[2]], attributes: { classes: 3, axis: 0 }, indices: { 0: [2, 1] } },
    ],
    words: 'It jumps from class to class, so nothing flows back.',
    domain: 'class indices from 0 to the number of classes less 1',
    known: [
      [[2, 0]],
      [
        [0, 0, 1],
        [1, 0, 0],
      ],
      { classes: 3 },
    ],
    elsewhere: {
      pytorch: ({ classes, axis }) =>
        form(`F.one_hot(#1.long(), ${classes}).movedim(-1, ${axis}).to(torch.float64)`),
      jax: ({ classes, axis }) =>
        form(`jax.nn.one_hot(#1.astype(int), ${classes}, axis=${axis}, dtype=float)`),
      tensorflow: (a, [x]) => {
        const settings = `${a.classes}, axis=${oneHotAxis(x, a)}, dtype=tf.float64`;
        return form(`tf.one_hot(tf.cast(#1, tf.int64), ${settings})`, true);
      },
      onnx: ({ classes, axis }) =>
        form(`OneHot(Cast(#1, to=INT64), ${classes}, [0, 1], axis=${axis})`, true),
    },
  },
});
