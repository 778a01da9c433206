import { mapFibres } from '../loops/fibres';
import { logSoftmaxOf, softmaxOf } from '../loops/normalisations';
import type { AttributeSpec, Attributes } from '../rule/attributes';
import { axesOf } from '../rule/axes';
import { type Spelled, without } from '../rule/frameworks';
import { call, type FlowRule, form, type Operands } from '../rule/primitive';
import { rows } from '../rule/row';
import type { Shape } from '../tensor/shape';
import { python } from './spellings';

const LAST = [-1];

/** Over which axes a fibre is normalised. */
export const lastAxis: AttributeSpec = {
  name: 'axis',
  label: 'axes taken together',
  kind: 'axes',
  default: LAST,
};

/** The axes that `lastAxis` says, the last when it is left out. */
export const lastAxes = (shape: Shape, a: Attributes) => axesOf(shape, a, LAST);

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

/** By a function of one axis. */
function alongOne(name: string, axis: string): Spelled {
  return (a, [x]) => {
    const axes = lastAxes(x, a);
    if (axes.length !== 1) return without('it takes one axis at a time');
    return form(`${name}(#1, ${axis}=${axes[0]})`, true);
  };
}

function alongMany(name: string): Spelled {
  return (a, [x]) => {
    const axes = lastAxes(x, a);
    return form(`${name}(#1, axis=${python(axes.length === 1 ? axes[0] : axes)})`, true);
  };
}

/** Numbers made into probabilities. */
export const softmax = rows('Network', {
  softmax: {
    label: 'softmax',
    synonyms: ['normalised exponential', 'softargmax', 'probabilities'],
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
    sampleShapes: axisSamples,
    words:
      'Each element gets its probability times how far its adjoint is above the mean adjoint, weighted by the probabilities.',
    known: [[[1000, 1000]], [0.5, 0.5]],
    elsewhere: {
      pytorch: alongOne('F.softmax', 'dim'),
      jax: alongMany('jax.nn.softmax'),
      tensorflow: alongOne('tf.nn.softmax', 'axis'),
      onnx: alongOne('Softmax', 'axis'),
    },
  },
  logSoftmax: {
    label: 'logarithm of softmax',
    symbol: 'ln softmax',
    synonyms: ['log softmax', 'logsoftmax', 'log probabilities'],
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
    latex: call('\\ln\\operatorname{softmax}'),
    sampleShapes: axisSamples,
    words: 'Each element gets its adjoint less its probability times the sum of all adjoints.',
    known: [[[-1000, -1000]], [-Math.LN2, -Math.LN2]],
    elsewhere: {
      pytorch: alongOne('F.log_softmax', 'dim'),
      jax: alongMany('jax.nn.log_softmax'),
      tensorflow: alongOne('tf.nn.log_softmax', 'axis'),
      onnx: alongOne('LogSoftmax', 'axis'),
    },
  },
});
