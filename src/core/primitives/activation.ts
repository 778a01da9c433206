import { kinkWords } from '../../words/en/kink';
import { sigmoid } from '../loops/sigmoid';
import type { Algebra } from '../rule/algebra';
import { type Attributes, numberOf } from '../rule/attributes';
import { without } from '../rule/frameworks';
import { call, form } from '../rule/primitive';
import { rows } from '../rule/row';

function slopeOf(a: Attributes): number {
  return numberOf(a, 'slope', 0.01);
}

function alphaOf(a: Attributes): number {
  return numberOf(a, 'alpha', 1);
}

/** Φ(x), the share of a standard normal distribution below x. */
function normalCdf<T>(o: Algebra<T>, x: T): T {
  return o.mul(o.literal(0.5), o.apply('erfc', [o.mul(o.literal(-Math.SQRT1_2), x)]));
}

/** The density of a standard normal distribution at x. */
function normalDensity<T>(o: Algebra<T>, x: T): T {
  const power = o.exp(o.mul(o.literal(-0.5), o.square(x)));
  return o.mul(o.literal(1 / Math.sqrt(2 * Math.PI)), power);
}

const ROOT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);
const CUBIC = 0.044715;

/** 2 √(2/π) (x + 0.044715 x³) */
function twiceGeluArgument<T>(o: Algebra<T>, x: T): T {
  const cubic = o.mul(o.literal(CUBIC), o.mul(o.square(x), x));
  return o.mul(o.literal(2 * ROOT_TWO_OVER_PI), o.add(x, cubic));
}

export const activation = rows('Activation', {
  sigmoid: {
    label: 'logistic sigmoid',
    symbol: 'σ',
    synonyms: ['logistic', 'expit', 'plogis', 'sigma'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.div(o.literal(1), o.add(o.literal(1), o.exp(o.neg(x)))),
      closer: 'neither of its branches overflows, so that large negative x keep their digits',
      value: sigmoid,
      // Not y · (1 − y), which is 0 wherever y rounds to 1.
      partial: (o, [x], y) => o.mul(y, o.sigmoid(o.neg(x))),
    },
    latex: call('\\sigma'),
    sample: [[-4, 4]],
    known: [[Math.log(3)], 0.75],
    elsewhere: {
      pytorch: 'torch.sigmoid',
      jax: 'jax.nn.sigmoid',
      tensorflow: 'tf.sigmoid',
      onnx: 'Sigmoid',
      numpy: form('0.5 * (1 + np.tanh(0.5 * #1))'),
      math: form('0.5 * (1 + math.tanh(0.5 * #1))'),
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
      javascript: form('Math.max(#1, 0) + Math.log1p(Math.exp(-Math.abs(#1)))'),
      cpp: form('std::fmax(#1, 0.0) + std::log1p(std::exp(-std::abs(#1)))'),
      // Its default threshold of 20 drops digits that float64 has.
      pytorch: form('F.softplus(#1, threshold=700)', true),
      jax: 'jax.nn.softplus',
      tensorflow: 'tf.nn.softplus',
      onnx: 'Softplus',
      numpy: form('np.maximum(#1, 0.0) + np.log1p(np.exp(-np.abs(#1)))'),
      math: form('max(#1, 0.0) + math.log1p(math.exp(-abs(#1)))'),
    },
  },
  relu: {
    label: 'rectified linear unit, max(x, 0)',
    synonyms: ['rectifier', 'ramp', 'ReLU'],
    dtype: 'same',
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
    kink: (x) => (x === 0 ? kinkWords.relu : null),
    known: [[2], 2],
    otherSides: [[[-3, -0.3]]],
    kinks: [[0]],
    noun: 'rectified linear unit',
    elsewhere: {
      javascript: form('Math.max(#1, 0)', true),
      cpp: form('std::fmax(#1, 0.0)', true),
      pytorch: 'F.relu',
      jax: 'jax.nn.relu',
      tensorflow: 'tf.nn.relu',
      onnx: 'Relu',
      numpy: form('np.maximum(#1, 0.0)'),
      math: form('max(#1, 0.0)'),
    },
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
    kink: (x) => (x === 0 ? kinkWords.leakyRelu : null),
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
  elu: {
    label: 'exponential linear unit',
    synonyms: ['ELU'],
    attributes: [
      { name: 'alpha', label: 'the limit for x → −∞ is −alpha', kind: 'number', default: 1 },
    ],
    rule: {
      kind: 'pointwise',
      formula: (o, [x], a) =>
        o.where(o.gt(x, o.literal(0)), x, o.mul(o.literal(alphaOf(a)), o.apply('expm1', [x]))),
      value: (x, alpha) => (x > 0 ? x : alpha * Math.expm1(x)),
      partial: (o, [x], _y, _i, a) => ({
        where: o.gt(x, o.literal(0)),
        take: o.literal(1),
        // So that the exponential of the branch not taken is finite in second derivatives.
        otherwise: o.mul(
          o.literal(alphaOf(a)),
          o.exp(o.where(o.gt(x, o.literal(0)), o.literal(0), x)),
        ),
      }),
    },
    sample: [[-3, -0.3]],
    known: [[-Math.LN2], -0.5],
    otherSides: [[[0.3, 3]]],
    sampleShapes: [
      { shapes: [[]], attributes: { alpha: 1 } },
      { shapes: [[]], attributes: { alpha: 0.3 } },
    ],
    elsewhere: {
      pytorch: ({ alpha }) => form(`F.elu(#1, ${alpha})`, true),
      jax: ({ alpha }) => form(`jax.nn.elu(#1, ${alpha})`, true),
      tensorflow: ({ alpha }) =>
        alpha === 1 ? call('tf.nn.elu') : without('alpha of tf.nn.elu is 1'),
      onnx: ({ alpha }) => form(`Elu(#1, alpha=${alpha})`, true),
      // So that the exponential of the branch not taken does not overflow.
      numpy: ({ alpha }) => form(`np.where(#1 > 0, #1, ${alpha} * np.expm1(np.minimum(#1, 0.0)))`),
    },
  },
  silu: {
    label: 'sigmoid linear unit, x σ(x)',
    synonyms: ['swish', 'SiLU'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.mul(x, o.sigmoid(x)),
      partial: (o, [x], y) => o.add(o.sigmoid(x), o.mul(y, o.sigmoid(o.neg(x)))),
    },
    sample: [[-4, 4]],
    known: [[Math.log(3)], 0.75 * Math.log(3)],
    elsewhere: {
      pytorch: 'F.silu',
      jax: 'jax.nn.silu',
      tensorflow: 'tf.nn.silu',
      onnx: form('Mul(#1, Sigmoid(#1))', true),
    },
  },
  gelu: {
    label: 'Gaussian error linear unit, x Φ(x)',
    synonyms: ['GELU'],
    rule: {
      kind: 'pointwise',
      // Not 1 + erf(x/√2), which loses all digits of a large negative x.
      formula: (o, [x]) => o.mul(x, normalCdf(o, x)),
      partial: (o, [x]) => o.add(normalCdf(o, x), o.mul(x, normalDensity(o, x))),
    },
    sample: [[-4, 4]],
    known: [[1], 0.8413447460685429],
    elsewhere: {
      pytorch: 'F.gelu',
      jax: form('jax.nn.gelu(#1, approximate=False)', true),
      tensorflow: 'tf.nn.gelu',
      onnx: 'Gelu',
    },
  },
  geluTanh: {
    label: 'Gaussian error linear unit, approximated with tanh',
    symbol: 'gelu tanh',
    synonyms: ['gelu approximate', 'gelu new', 'gelu fast'],
    rule: {
      kind: 'pointwise',
      // ½ (1 + tanh u) is σ(2u), which keeps the digits of a large negative x.
      formula: (o, [x]) => o.mul(x, o.sigmoid(twiceGeluArgument(o, x))),
      partial: (o, [x]) => {
        // Far out it is 0 or 1 to the last digit, where squares and cubes may overflow.
        const far = o.gt(o.square(x), o.literal(1000));
        const near = o.where(far, o.literal(0), x);
        const u = twiceGeluArgument(o, near);
        const slope = o.mul(
          o.literal(2 * ROOT_TWO_OVER_PI),
          o.add(o.literal(1), o.mul(o.literal(3 * CUBIC), o.square(near))),
        );
        const bend = o.mul(o.mul(near, slope), o.sigmoid(o.neg(u)));
        return {
          where: far,
          take: o.gt(x, o.literal(0)),
          otherwise: o.mul(o.sigmoid(u), o.add(o.literal(1), bend)),
        };
      },
    },
    latex: call('\\operatorname{gelu}_{\\tanh}'),
    sample: [[-4, 4]],
    known: [[1], 0.8411919906082768],
    elsewhere: {
      pytorch: form("F.gelu(#1, approximate='tanh')", true),
      jax: form('jax.nn.gelu(#1, approximate=True)', true),
      tensorflow: form('tf.nn.gelu(#1, approximate=True)', true),
      onnx: form("Gelu(#1, approximate='tanh')", true),
    },
  },
});
