import { kinkWords } from '../../words/en/kink';
import { without } from '../rule/frameworks';
import { byOperand, call } from '../rule/primitive';
import { rows } from '../rule/row';

export const trigonometry = rows('Trigonometry', {
  sin: {
    label: 'sine',
    synonyms: ['sine'],
    rule: { kind: 'pointwise', value: Math.sin, partial: (o, [x]) => o.cos(x) },
    latex: call('\\sin'),
    known: [[Math.PI / 6], 0.5],
    elsewhere: { pytorch: 'torch.sin', jax: 'jnp.sin', tensorflow: 'tf.sin', onnx: 'Sin' },
  },
  cos: {
    label: 'cosine',
    synonyms: ['cosine'],
    rule: { kind: 'pointwise', value: Math.cos, partial: (o, [x]) => o.neg(o.sin(x)) },
    latex: call('\\cos'),
    known: [[Math.PI / 3], 0.5],
    elsewhere: { pytorch: 'torch.cos', jax: 'jnp.cos', tensorflow: 'tf.cos', onnx: 'Cos' },
  },
  tan: {
    label: 'tangent',
    synonyms: ['tangent'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.div(o.sin(x), o.cos(x)),
      closer: 'Math.tan rounds once',
      value: Math.tan,
      partial: (o, _x, y) => o.add(o.literal(1), o.square(y)),
    },
    latex: call('\\tan'),
    sample: [[-1, 1]],
    known: [[Math.PI / 3], Math.sqrt(3)],
    elsewhere: { pytorch: 'torch.tan', jax: 'jnp.tan', tensorflow: 'tf.tan', onnx: 'Tan' },
  },
  asin: {
    label: 'arc sine',
    synonyms: ['arcsin', 'inverse sine'],
    rule: {
      kind: 'pointwise',
      value: Math.asin,
      partial: (o, [x]) => o.div(o.literal(1), o.sqrt(o.sub(o.literal(1), o.square(x)))),
    },
    latex: call('\\arcsin'),
    sample: [[-0.8, 0.8]],
    domain: '−1 ≤ x ≤ 1',
    kink: (x) => (Math.abs(x) === 1 ? kinkWords.asin : null),
    known: [[0.5], Math.PI / 6],
    kinks: [[-1], [1]],
    elsewhere: { pytorch: 'torch.asin', jax: 'jnp.arcsin', tensorflow: 'tf.asin', onnx: 'Asin' },
  },
  acos: {
    label: 'arc cosine',
    synonyms: ['arccos', 'inverse cosine'],
    rule: {
      kind: 'pointwise',
      value: Math.acos,
      partial: (o, [x]) => o.neg(o.div(o.literal(1), o.sqrt(o.sub(o.literal(1), o.square(x))))),
    },
    latex: call('\\arccos'),
    sample: [[-0.8, 0.8]],
    domain: '−1 ≤ x ≤ 1',
    kink: (x) => (Math.abs(x) === 1 ? kinkWords.acos : null),
    known: [[0.5], Math.PI / 3],
    kinks: [[-1], [1]],
    elsewhere: { pytorch: 'torch.acos', jax: 'jnp.arccos', tensorflow: 'tf.acos', onnx: 'Acos' },
  },
  atan: {
    label: 'arc tangent',
    synonyms: ['arctan', 'inverse tangent'],
    rule: {
      kind: 'pointwise',
      value: Math.atan,
      partial: (o, [x]) => o.div(o.literal(1), o.add(o.literal(1), o.square(x))),
    },
    latex: call('\\arctan'),
    known: [[Math.sqrt(3)], Math.PI / 3],
    elsewhere: { pytorch: 'torch.atan', jax: 'jnp.arctan', tensorflow: 'tf.atan', onnx: 'Atan' },
  },
  atan2: {
    label: 'arc tangent of y over x, by quadrant',
    synonyms: ['arctan2', 'angle'],
    operands: ['y', 'x'],
    ordered: true,
    rule: {
      kind: 'pointwise',
      value: Math.atan2,
      partial: byOperand(
        // Divided by the distance twice: its square overflows, or is 0.
        (o, [y, x]) => {
          const distance = o.apply('hypot', [x, y]);
          return o.div(o.div(x, distance), distance);
        },
        (o, [y, x]) => {
          const distance = o.apply('hypot', [x, y]);
          return o.neg(o.div(o.div(y, distance), distance));
        },
      ),
    },
    sample: [[0.3, 3]],
    domain: 'points other than (0, 0)',
    kink: (y, x) => (y === 0 && x < 0 ? 'atan2 jumps where y is 0 and x is negative' : null),
    known: [[1, -1], (3 * Math.PI) / 4],
    otherSides: [
      [
        [-3, -0.3],
        [-3, -0.3],
      ],
      [
        [0.3, 3],
        [-3, -0.3],
      ],
      [
        [-3, -0.3],
        [0.3, 3],
      ],
    ],
    kinks: [[0, -1]],
    noun: 'arc tangent of y over x',
    elsewhere: {
      pytorch: 'torch.atan2',
      jax: 'jnp.arctan2',
      tensorflow: 'tf.atan2',
      onnx: without('Atan knows no quadrants'),
    },
  },
  hypot: {
    label: 'hypotenuse, √(a² + b²)',
    synonyms: ['hypotenuse', 'distance', 'pythagoras'],
    operands: ['a', 'b'],
    rule: {
      kind: 'pointwise',
      formula: (o, [a, b]) => o.sqrt(o.add(o.square(a), o.square(b))),
      closer: 'no square overflows or is lost',
      value: Math.hypot,
      partial: (o, [a, b], y, i) => o.div(i === 0 ? a : b, y),
    },
    sample: [[0.3, 3]],
    kink: (a, b) => (a === 0 && b === 0 ? kinkWords.hypot : null),
    known: [[3, -4], 5],
    otherSides: [
      [
        [-3, -0.3],
        [0.3, 3],
      ],
    ],
    kinks: [[0, 0]],
    elsewhere: {
      pytorch: 'torch.hypot',
      jax: 'jnp.hypot',
      tensorflow: 'tf.experimental.numpy.hypot',
      onnx: without('Sqrt of a sum of squares, which may overflow'),
    },
  },
});
