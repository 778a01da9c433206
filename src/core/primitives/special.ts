import { erf, erfc } from '../loops/error-function';
import { sinc, sphericalBessel } from '../loops/spherical-bessel';
import type { Algebra } from '../rule/algebra';
import { numberOf } from '../rule/attributes';
import { without } from '../rule/frameworks';
import { call, form } from '../rule/primitive';
import { rows } from '../rule/row';
import * as shorts from './shorts';
import { ofRules } from './spellings';

/** 2/√π e^(−x²) */
function erfSlope<T>(o: Algebra<T>, x: T): T {
  return o.mul(o.literal(2 / Math.sqrt(Math.PI)), o.exp(o.neg(o.square(x))));
}

function besselOf<T>(o: Algebra<T>, x: T, order: number): T {
  return o.apply('sphericalBessel', [x], { order });
}

export const special = rows('Special functions', {
  erf: {
    label: 'error function',
    synonyms: ['error function', 'gauss error'],
    rule: { kind: 'pointwise', value: erf, partial: (o, [x]) => erfSlope(o, x) },
    sample: [[-2, 2]],
    known: [[0.5], 0.5204998778130465],
    elsewhere: {
      javascript: 'erf',
      pytorch: 'torch.erf',
      jax: 'jax.scipy.special.erf',
      tensorflow: 'tf.math.erf',
      onnx: 'Erf',
    },
  },
  erfc: {
    label: 'complementary error function, 1 − erf(x)',
    synonyms: ['complementary error function'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.sub(o.literal(1), o.apply('erf', [x])),
      closer: 'the difference loses all digits of a large x',
      value: erfc,
      partial: (o, [x]) => o.neg(erfSlope(o, x)),
    },
    sample: [[-2, 2]],
    known: [[0.5], 0.4795001221869535],
    elsewhere: {
      javascript: 'erfc',
      pytorch: 'torch.erfc',
      jax: 'jax.scipy.special.erfc',
      tensorflow: 'tf.math.erfc',
      onnx: without('1 less Erf, which loses digits'),
    },
  },
  sinc: {
    label: 'normalised sinc, sin(πx)/(πx)',
    synonyms: ['cardinal sine', 'sampling function'],
    rule: {
      kind: 'pointwise',
      value: sinc,
      // Not (cos πx − y) / x, which loses digits near 0 and has none there.
      partial: (o, [x]) => o.mul(o.literal(-Math.PI), besselOf(o, x, 1)),
    },
    known: [[1 / 6], 3 / Math.PI],
    elsewhere: {
      short: shorts.sinc,
      pytorch: 'torch.sinc',
      jax: 'jnp.sinc',
      tensorflow: 'tf.experimental.numpy.sinc',
      onnx: without('Sin of πx divided by πx, which is NaN at 0'),
    },
  },
  sphericalBessel: {
    label: 'spherical Bessel function of πx',
    symbol: 'jₙ',
    group: null,
    attributes: [
      { name: 'order', label: 'order', kind: 'integer', default: 1, range: [0, 10_000] },
    ],
    rule: {
      kind: 'pointwise',
      value: (x, order) => sphericalBessel(order as number, x as number),
      // By its neighbours, without dividing by x.
      partial: (o, [x], _y, _i, a) => {
        const n = numberOf(a, 'order', 1);
        const share = (of: number) => o.literal((Math.PI * of) / (2 * n + 1));
        const above = o.mul(share(n + 1), besselOf(o, x, n + 1));
        if (n === 0) return o.neg(above);
        return o.sub(o.mul(share(n), besselOf(o, x, n - 1)), above);
      },
    },
    text: call('spherical_bessel'),
    latex: form('j\\left(\\pi #1\\right)', true),
    known: [[1], 1 / Math.PI],
    sampleShapes: [0, 1, 2, 5].map((order) => ({ shapes: [[]], attributes: { order } })),
    elsewhere: {
      ...ofRules,
      javascript: ({ order }) => form(`sphericalBessel(#1, ${order})`, true),
      cpp: ({ order }) => form(`sphericalBessel(#1, ${order})`, true),
    },
  },
});
