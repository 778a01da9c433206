import { type Attributes, numberOf } from '../rule/attributes';
import { call, form } from '../rule/primitive';
import { rows } from '../rule/row';

function slopeOf(a: Attributes): number {
  return numberOf(a, 'slope', 0.01);
}

export const activation = rows('Activation', {
  sigmoid: {
    label: 'logistic sigmoid',
    symbol: 'σ',
    synonyms: ['logistic', 'expit', 'sigma'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.div(o.literal(1), o.add(o.literal(1), o.exp(o.neg(x)))),
      closer: 'neither of its branches overflows, so that large negative x keep their digits',
      value: (x) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x))),
      partial: (o, _x, y) => o.mul(y, o.sub(o.literal(1), y)),
    },
    latex: call('\\sigma'),
    sample: [[-4, 4]],
    known: [[Math.log(3)], 0.75],
    elsewhere: {
      pytorch: 'torch.sigmoid',
      jax: 'jax.nn.sigmoid',
      tensorflow: 'tf.sigmoid',
      onnx: 'Sigmoid',
    },
  },
  softplus: {
    label: 'softplus, ln(1 + eˣ)',
    synonyms: ['smooth relu'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.ln(o.add(o.literal(1), o.exp(x))),
      closer: 'nothing overflows, and a small eˣ is not lost beside the 1',
      value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
      partial: (o, [x]) => o.sigmoid(x),
    },
    sample: [[-4, 4]],
    known: [[0], Math.LN2],
    noun: 'softplus',
    elsewhere: {
      // Its default threshold of 20 drops digits that float64 has.
      pytorch: form('F.softplus(#1, threshold=700)', true),
      jax: 'jax.nn.softplus',
      tensorflow: 'tf.nn.softplus',
      onnx: 'Softplus',
    },
  },
  relu: {
    label: 'rectified linear unit, max(x, 0)',
    synonyms: ['rectifier', 'ramp', 'ReLU'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.where(o.lt(x, o.literal(0)), o.literal(0), x),
      value: (x) => (x < 0 ? 0 : x),
      partial: (o, [x]) => ({
        where: o.le(x, o.literal(0)),
        take: null,
        otherwise: o.literal(1),
      }),
    },
    sample: [[0.3, 3]],
    kink: (x) => (x === 0 ? 'relu has no derivative at 0' : null),
    known: [[2], 2],
    otherSides: [[[-3, -0.3]]],
    kinks: [[0]],
    noun: 'rectified linear unit',
    elsewhere: { pytorch: 'F.relu', jax: 'jax.nn.relu', tensorflow: 'tf.nn.relu', onnx: 'Relu' },
  },
  leakyRelu: {
    label: 'leaky rectified linear unit',
    symbol: 'leaky relu',
    synonyms: ['leaky_relu', 'lrelu', 'LeakyReLU'],
    attributes: [{ name: 'slope', label: 'slope for x < 0', kind: 'number', default: 0.01 }],
    rule: {
      kind: 'pointwise',
      formula: (o, [x], a) => o.where(o.gt(x, o.literal(0)), x, o.mul(x, o.literal(slopeOf(a)))),
      value: (x, slope) => (x > 0 ? x : x * slope),
      partial: (o, [x], _y, _i, a) => ({
        where: o.atKink({
          pytorch: () => o.gt(x, o.literal(0)),
          jax: () => o.ge(x, o.literal(0)),
        }),
        take: o.literal(1),
        otherwise: o.literal(slopeOf(a)),
      }),
    },
    latex: call('\\operatorname{lrelu}'),
    sample: [[-3, -0.3]],
    kink: (x) => (x === 0 ? 'leaky relu has no derivative at 0' : null),
    known: [[-2], -0.02],
    otherSides: [[[0.3, 3]]],
    sampleShapes: [
      { shapes: [[]], attributes: { slope: 0.01 } },
      { shapes: [[]], attributes: { slope: 0.3 } },
    ],
    kinks: [[0]],
    elsewhere: {
      pytorch: ({ slope }) => form(`F.leaky_relu(#1, ${slope})`, true),
      jax: ({ slope }) => form(`jax.nn.leaky_relu(#1, ${slope})`, true),
      tensorflow: ({ slope }) => form(`tf.nn.leaky_relu(#1, ${slope})`, true),
      onnx: ({ slope }) => form(`LeakyRelu(#1, alpha=${slope})`, true),
    },
  },
});
