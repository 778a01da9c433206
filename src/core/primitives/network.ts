import type { Algebra } from '../algebra/algebra';
import { type AttributeSpec, type Attributes, numberOf, wholeOf } from '../attributes';
import { axesOf, reducedShape, resolveAxis } from '../axes';
import { mapFibres } from '../kernels/fibres';
import { oneHot } from '../kernels/indexing';
import { crossEntropy, meanSquaredError } from '../kernels/losses';
import { logSoftmaxOf, softmaxOf, standardised } from '../kernels/normalisations';
import { call, type FlowRule, type Operands, type Primitive } from '../primitive';
import {
  broadcastShapes,
  SCALAR,
  type Shape,
  ShapeError,
  sameShape,
  showShape,
  sizeOf,
} from '../shape';
import { broadcastTo, mapElements } from '../tensor';

const LAST = [-1];

const lastAxis: AttributeSpec = {
  name: 'axis',
  label: 'axes taken together',
  kind: 'axes',
  default: LAST,
};

const lastAxes = (shape: Shape, a: Attributes) => axesOf(shape, a, LAST);

const sameShapeAs = ([x]: Operands<Shape>, a: Attributes) => {
  lastAxes(x, a);
  return x;
};

const axisSamples = [
  { shapes: [[3]] },
  { shapes: [[2, 3]] },
  { shapes: [[2, 3]], attributes: { axis: 0 } },
  { shapes: [[2, 3, 2]], attributes: { axis: [0, 2] } },
] as const;

/** y · (flow − Σ flow · y): the Jacobian is symmetric, so tangents and adjoints go the same way. */
const softmaxFlow: FlowRule = (o, _i, flow, [x], y, a) => {
  const axes = lastAxes(o.shapeOf(x), a);
  return o.mul(y, o.sub(flow, o.sum(o.mul(flow, y), axes)));
};

/** The axis that classes are counted along: the second of a batch, else the only one. */
function classAxis(logits: Shape): number {
  return logits.length > 1 ? 1 : 0;
}

function crossEntropyShape([logits, target]: Operands<Shape>): Shape {
  if (logits.length === 0) throw new ShapeError('logits is a scalar: it needs an axis of classes');
  const indices = reducedShape(logits, [classAxis(logits)], false);
  if (sameShape(target, logits) || sameShape(target, indices)) return SCALAR;
  throw new ShapeError(
    `logits has shape ${showShape(logits)} and target ${showShape(target)}: target must hold class indices, of shape ${showShape(indices)}, or probabilities, of shape ${showShape(logits)}`,
  );
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

function layerNormShape(x: Operands<Shape>, a: Attributes): Shape {
  lastAxes(x[0], a);
  for (const [k, name] of ['gain', 'bias'].entries()) {
    const shape = x[k + 1];
    if (shape === undefined) continue;
    let fits = shape.length <= x[0].length;
    try {
      fits &&= sameShape(broadcastShapes([shape, x[0]]), x[0]);
    } catch {
      fits = false;
    }
    if (fits) continue;
    throw new ShapeError(
      `x has shape ${showShape(x[0])} and ${name} ${showShape(shape)}, which does not broadcast to it`,
    );
  }
  return x[0];
}

function epsOf(a: Attributes): number {
  return numberOf(a, 'eps', 1e-5);
}

/** x without its mean, and its standard deviation, eps included. */
function centred<T>(o: Algebra<T>, x: T, a: Attributes) {
  const axes = lastAxes(o.shapeOf(x), a);
  const distance = o.sub(x, o.mean(x, axes));
  const variance = o.mean(o.square(distance), axes);
  return { axes, distance, deviation: o.sqrt(o.add(variance, o.literal(epsOf(a)))) };
}

/** Standardising has a symmetric Jacobian: (flow − mean flow − x̂ · mean (flow · x̂)) / deviation. */
function standardisedFlow<T>(o: Algebra<T>, flow: T, x: T, standard: T, a: Attributes): T {
  const { axes, deviation } = centred(o, x, a);
  const along = o.mul(standard, o.mean(o.mul(flow, standard), axes));
  return o.div(o.sub(o.sub(flow, o.mean(flow, axes)), along), deviation);
}

/** The standardised operand: the output itself unless a gain or bias changed it. */
function standardOf<T>(o: Algebra<T>, x: Operands<T>, y: T, a: Attributes): T {
  return x.length === 1 ? y : o.apply('layerNorm', [x[0]], a);
}

/** What neural networks are made of besides products and pointwise primitives. */
export const network = {
  softmax: {
    label: 'softmax',
    symbol: 'softmax',
    synonyms: ['normalised exponential', 'softargmax', 'probabilities'],
    group: 'Network',
    operands: ['x'],
    ordered: false,
    attributes: [lastAxis],
    rule: {
      kind: 'general',
      value: ([x], a) => mapFibres(x, lastAxes(x.shape, a), softmaxOf),
      shape: sameShapeAs,
      pushforward: softmaxFlow,
      pullback: softmaxFlow,
      expand: (o, [x], a) => {
        const axes = lastAxes(o.shapeOf(x), a);
        const greatest = o.apply('max', [x], { axis: axes, keepdims: 1 });
        const e = o.exp(o.sub(x, greatest));
        return o.div(e, o.sum(e, axes));
      },
    },
    text: call('softmax'),
    latex: call('\\operatorname{softmax}'),
    sample: [[-3, 3]],
    sampleShapes: axisSamples,
    words:
      'Each element gets its probability times how far its adjoint is above the mean adjoint, weighted by the probabilities.',
  },
  logSoftmax: {
    label: 'logarithm of softmax',
    symbol: 'ln softmax',
    synonyms: ['log softmax', 'logsoftmax', 'log probabilities'],
    group: 'Network',
    operands: ['x'],
    ordered: false,
    attributes: [lastAxis],
    rule: {
      kind: 'general',
      value: ([x], a) => mapFibres(x, lastAxes(x.shape, a), logSoftmaxOf),
      shape: sameShapeAs,
      pushforward: (o, _i, dx, [x], y, a) =>
        o.sub(dx, o.sum(o.mul(dx, o.exp(y)), lastAxes(o.shapeOf(x), a))),
      pullback: (o, _i, ybar, [x], y, a) =>
        o.sub(ybar, o.mul(o.exp(y), o.sum(ybar, lastAxes(o.shapeOf(x), a)))),
      expand: (o, [x], a) => {
        const axes = lastAxes(o.shapeOf(x), a);
        return o.sub(x, o.apply('logsumexp', [x], { axis: axes, keepdims: 1 }));
      },
    },
    text: call('log_softmax'),
    latex: call('\\ln\\operatorname{softmax}'),
    sample: [[-3, 3]],
    sampleShapes: axisSamples,
    words: 'Each element gets its adjoint less its probability times the sum of all adjoints.',
  },
  crossEntropy: {
    label: 'cross-entropy of logits and classes',
    symbol: 'cross-entropy',
    synonyms: ['cross entropy loss', 'log loss', 'negative log likelihood', 'nll'],
    group: 'Network',
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
    text: call('cross_entropy'),
    latex: call('\\operatorname{crossentropy}'),
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
  },
  meanSquaredError: {
    label: 'mean squared error',
    symbol: 'MSE',
    synonyms: ['mse', 'mse_loss', 'squared loss', 'L2 loss'],
    group: 'Network',
    operands: ['prediction', 'target'],
    ordered: false,
    rule: {
      kind: 'general',
      value: ([a, b]) => meanSquaredError(a, b),
      shape: (x) => {
        broadcastShapes(x);
        return SCALAR;
      },
      pushforward: (o, i, dx, x) => o.sum(o.mul(dx, squaredErrorPartial(o, i, x))),
      pullback: (o, i, ybar, x) => o.mul(ybar, squaredErrorPartial(o, i, x)),
      expand: (o, [a, b]) => o.mean(o.square(o.sub(a, b))),
    },
    text: call('mse'),
    latex: call('\\operatorname{mse}'),
    sample: [[-3, 3]],
    sampleShapes: [{ shapes: [[4], [4]] }, { shapes: [[2, 3], [3]] }, { shapes: [[], []] }],
    words:
      'Each element of the prediction gets twice its error times the adjoint, divided by the number of elements; the target gets the opposite.',
  },
  oneHot: {
    label: 'one-hot vectors of class indices',
    symbol: 'one-hot',
    synonyms: ['one hot', 'indicator', 'dummy variables'],
    group: 'Network',
    operands: ['indices'],
    ordered: false,
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
    text: call('one_hot'),
    latex: call('\\operatorname{onehot}'),
    sample: [[0, 2]],
    sampleShapes: [
      { shapes: [[3]], attributes: { classes: 4 }, indices: { 0: [0, 3, 1] } },
      { shapes: [[2]], attributes: { classes: 3, axis: 0 }, indices: { 0: [2, 1] } },
    ],
    words: 'It jumps from class to class, so nothing flows back.',
    domain: 'class indices from 0 to the number of classes less 1',
  },
  layerNorm: {
    label: 'layer normalisation',
    symbol: 'layer norm',
    synonyms: ['layer norm', 'standardise', 'normalise', 'LayerNorm'],
    group: 'Network',
    operands: ['x', 'gain', 'bias'],
    optional: 2,
    ordered: true,
    attributes: [
      lastAxis,
      { name: 'eps', label: 'added to the variance', kind: 'number', default: 1e-5 },
    ],
    rule: {
      kind: 'general',
      value: (x, a) => {
        const standard = mapFibres(x[0], lastAxes(x[0].shape, a), standardised(epsOf(a)));
        if (x.length === 1) return standard;
        const bias = x.length > 2 ? [broadcastTo(x[2], x[0].shape)] : [];
        return mapElements(
          (s, g, b = 0) => (s as number) * (g as number) + b,
          [standard, x[1], ...bias],
        );
      },
      shape: layerNormShape,
      pushforward: (o, i, dx, x, y, a) => {
        if (i === 2) return dx;
        const standard = standardOf(o, x, y, a);
        if (i === 1) return o.mul(dx, standard);
        const flow = standardisedFlow(o, dx, x[0], standard, a);
        return x.length > 1 ? o.mul(flow, x[1]) : flow;
      },
      pullback: (o, i, ybar, x, y, a) => {
        if (i === 2) return ybar;
        const standard = standardOf(o, x, y, a);
        if (i === 1) return o.mul(ybar, standard);
        const flow = x.length > 1 ? o.mul(ybar, x[1]) : ybar;
        return standardisedFlow(o, flow, x[0], standard, a);
      },
      expand: (o, x, a) => {
        const { distance, deviation } = centred(o, x[0], a);
        const standard = o.div(distance, deviation);
        const scaled = x.length > 1 ? o.mul(standard, x[1]) : standard;
        return x.length > 2 ? o.add(scaled, x[2]) : scaled;
      },
    },
    text: call('layer_norm'),
    latex: call('\\operatorname{layernorm}'),
    sample: [[-3, 3]],
    sampleShapes: [
      { shapes: [[2, 3]] },
      { shapes: [[2, 3], [3]] },
      { shapes: [[2, 3], [3], [3]], attributes: { eps: 0.1 } },
      {
        shapes: [
          [2, 2, 3],
          [2, 3],
          [2, 3],
        ],
        attributes: { axis: [-2, -1] },
      },
      { shapes: [[3, 2]], attributes: { axis: 0 } },
    ],
    words:
      'The operand gets the adjoint less its mean and less its part along the normalised operand, divided by the standard deviation.',
  },
} satisfies Record<string, Primitive>;

function classesOf(a: Attributes): number {
  const classes = wholeOf(a, 'classes', 2);
  if (classes < 1) throw new ShapeError(`classes must be at least 1, not ${classes}`);
  return classes;
}

function oneHotAxis(indices: Shape, a: Attributes): number {
  return resolveAxis(wholeOf(a, 'axis', -1), [...indices, 0]);
}
