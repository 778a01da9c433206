import { call } from '../rule/primitive';
import { rows } from '../rule/row';

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
      partial: (o, _x, y) => o.sub(o.literal(1), o.square(y)),
    },
    latex: call('\\tanh'),
    sample: [[-2, 2]],
    known: [[Math.LN2], 0.6],
    elsewhere: { pytorch: 'torch.tanh', jax: 'jnp.tanh', tensorflow: 'tf.tanh', onnx: 'Tanh' },
  },
});
