import { kinkWords } from '../../words/en/kink';
import type { Algebra } from '../rule/algebra';
import { call, form } from '../rule/primitive';
import { rows } from '../rule/row';

/** √(x² − 1) as two roots: it neither overflows nor loses digits near 1. */
function rootOfSquareLessOne<T>(o: Algebra<T>, x: T): T {
  return o.mul(o.sqrt(o.sub(x, o.literal(1))), o.sqrt(o.add(x, o.literal(1))));
}

export const hyperbolic = rows('Hyperbolic', {
  sinh: {
    label: 'hyperbolic sine',
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.div(o.sub(o.exp(x), o.exp(o.neg(x))), o.literal(2)),
      closer: 'the difference loses all digits of a small x',
      value: Math.sinh,
      partial: (o, [x]) => o.cosh(x),
    },
    latex: call('\\sinh'),
    sample: [[-2, 2]],
    known: [[Math.LN2], 0.75],
    elsewhere: { pytorch: 'torch.sinh', jax: 'jnp.sinh', tensorflow: 'tf.sinh', onnx: 'Sinh' },
  },
  cosh: {
    label: 'hyperbolic cosine',
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.div(o.add(o.exp(x), o.exp(o.neg(x))), o.literal(2)),
      closer: 'Math.cosh rounds once',
      value: Math.cosh,
      partial: (o, [x]) => o.sinh(x),
    },
    latex: call('\\cosh'),
    sample: [[-2, 2]],
    known: [[Math.LN2], 1.25],
    elsewhere: { pytorch: 'torch.cosh', jax: 'jnp.cosh', tensorflow: 'tf.cosh', onnx: 'Cosh' },
  },
  tanh: {
    label: 'hyperbolic tangent',
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.div(o.sinh(x), o.cosh(x)),
      closer: '∞ / ∞ is NaN where x is large',
      value: Math.tanh,
      // Not 1 − y², which is 0 wherever y rounds to ±1.
      partial: (o, [x]) => o.square(o.apply('sech', [x])),
    },
    latex: call('\\tanh'),
    sample: [[-2, 2]],
    known: [[Math.LN2], 0.6],
    elsewhere: { pytorch: 'torch.tanh', jax: 'jnp.tanh', tensorflow: 'tf.tanh', onnx: 'Tanh' },
  },
  sech: {
    label: 'hyperbolic secant',
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.div(o.literal(1), o.cosh(x)),
      value: (x) => 1 / Math.cosh(x),
      partial: (o, [x], y) => o.neg(o.mul(y, o.apply('tanh', [x]))),
    },
    sample: [[-2, 2]],
    known: [[Math.LN2], 0.8],
    elsewhere: {
      pytorch: form('1 / torch.cosh(#1)'),
      jax: form('1 / jnp.cosh(#1)'),
      tensorflow: form('1 / tf.cosh(#1)'),
      onnx: form('Reciprocal(Cosh(#1))', true),
    },
  },
  asinh: {
    label: 'inverse hyperbolic sine',
    synonyms: ['arcsinh', 'arsinh'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.ln(o.add(x, o.apply('hypot', [x, o.literal(1)]))),
      closer: 'the sum loses all digits of a large negative x and of a small one',
      value: Math.asinh,
      partial: (o, [x]) => o.div(o.literal(1), o.apply('hypot', [x, o.literal(1)])),
    },
    latex: call('\\operatorname{arsinh}'),
    known: [[0.75], Math.LN2],
    elsewhere: {
      pytorch: 'torch.asinh',
      jax: 'jnp.arcsinh',
      tensorflow: 'tf.asinh',
      onnx: 'Asinh',
    },
  },
  acosh: {
    label: 'inverse hyperbolic cosine',
    synonyms: ['arccosh', 'arcosh'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.ln(o.add(x, rootOfSquareLessOne(o, x))),
      closer: 'the square of x overflows, and near 1 the logarithm loses digits',
      value: Math.acosh,
      // Powers that are multiplied, so that its derivative at 1 is −∞, and no 0 times ∞.
      partial: (o, [x]) => {
        const root = (y: typeof x) => o.pow(y, o.literal(-0.5));
        return o.mul(root(o.sub(x, o.literal(1))), root(o.add(x, o.literal(1))));
      },
    },
    latex: call('\\operatorname{arcosh}'),
    sample: [[1.2, 4]],
    domain: 'x ≥ 1',
    kink: (x) => (x === 1 ? kinkWords.acosh : null),
    known: [[1.25], Math.LN2],
    kinks: [[1]],
    elsewhere: {
      pytorch: 'torch.acosh',
      jax: 'jnp.arccosh',
      tensorflow: 'tf.acosh',
      onnx: 'Acosh',
    },
  },
  atanh: {
    label: 'inverse hyperbolic tangent',
    synonyms: ['arctanh', 'artanh'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) =>
        o.div(o.ln(o.div(o.add(o.literal(1), x), o.sub(o.literal(1), x))), o.literal(2)),
      closer: 'a small x is not lost beside the 1',
      value: Math.atanh,
      // Not 1/(1 − x²), which loses digits near ±1, where its derivative is infinite and no 0 times ∞.
      partial: (o, [x]) => {
        const half = (y: typeof x) => o.div(o.literal(0.5), y);
        return o.add(half(o.add(o.literal(1), x)), half(o.sub(o.literal(1), x)));
      },
    },
    latex: call('\\operatorname{artanh}'),
    sample: [[-0.8, 0.8]],
    domain: '−1 < x < 1',
    known: [[0.6], Math.LN2],
    elsewhere: {
      pytorch: 'torch.atanh',
      jax: 'jnp.arctanh',
      tensorflow: 'tf.atanh',
      onnx: 'Atanh',
    },
  },
});
