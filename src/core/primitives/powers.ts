import { kinkWords } from '../../words/en/kink';
import { without } from '../rule/frameworks';
import { byOperand, call, form, infix, type Partial } from '../rule/primitive';
import { rows } from '../rule/row';

/** IEEE 754 pow: unlike ECMAScript's, 1 to any power is 1 and (−1)^±∞ is 1. */
function pow(x: number, p: number): number {
  if (x === 1 || (x === -1 && (p === Infinity || p === -Infinity))) return 1;
  return x ** p;
}

export const powers = rows('Powers and logarithms', {
  power: {
    label: 'power',
    symbol: 'xᵖ',
    synonyms: ['pow', 'exponent', 'to the', '^', '**'],
    operands: ['x', 'p'],
    ordered: true,
    dtype: 'same',
    rule: {
      kind: 'pointwise',
      value: pow,
      partial: byOperand(
        (o, [x, p]) => {
          const slope = () => o.mul(p, o.pow(x, o.sub(p, o.literal(1))));
          return o.atKink<Partial<typeof x>>({
            pytorch: () => ({ where: o.eq(p, o.literal(0)), take: null, otherwise: slope() }),
            // 0 · ∞ at (0, 0).
            jax: slope,
          });
        },
        // One choice, not two nested ones: y ln x written twice would meet itself as 0·∞ in second derivatives.
        (o, [x, p], y) =>
          o.atKink<Partial<typeof y>>({
            pytorch: () => ({
              where: o.mul(o.eq(x, o.literal(0)), o.ge(p, o.literal(0))),
              take: null,
              otherwise: o.mul(y, o.ln(x)),
            }),
            jax: () => o.mul(y, o.ln(o.where(o.eq(x, o.literal(0)), o.literal(1), x))),
          }),
      ),
    },
    text: infix('^'),
    latex: infix('^'),
    sample: [
      [0.5, 3],
      [-2, 3],
    ],
    domain: 'x ≥ 0, or a whole p; x ≠ 0 where p is negative',
    kink: (x, p) =>
      x === 0 && p > 0 && p < 1 ? kinkWords.root : x === 0 && p === 0 ? kinkWords.power : null,
    known: [[2, -3], 0.125],
    kinks: [
      [0, 0.5],
      [0, 0],
    ],
    elsewhere: {
      pytorch: infix('**'),
      jax: infix('**'),
      tensorflow: infix('**'),
      onnx: 'Pow',
      math: infix('**'),
      javascript: infix('**'),
      cpp: 'std::pow',
    },
  },
  square: {
    label: 'square',
    symbol: 'x²',
    synonyms: ['squared', 'sqr', 'power 2'],
    dtype: 'same',
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.mul(x, x),
      value: (x) => x * x,
      partial: (o, [x]) => o.mul(o.literal(2), x),
    },
    latex: form('#1^2'),
    known: [[-3], 9],
    plain: form('#1²'),
    elsewhere: {
      javascript: form('#1 ** 2'),
      cpp: form('#1 * #1'),
      pytorch: 'torch.square',
      jax: 'jnp.square',
      tensorflow: 'tf.square',
      onnx: without('Mul of x by itself'),
      numpy: form('#1 ** 2'),
      math: form('#1 ** 2'),
    },
  },
  sqrt: {
    label: 'square root',
    symbol: '√',
    synonyms: ['square root', 'root', 'radical'],
    rule: {
      kind: 'pointwise',
      value: Math.sqrt,
      partial: (o, _x, y) => o.div(o.literal(1), o.mul(o.literal(2), y)),
    },
    latex: form('\\sqrt{#1}', true),
    sample: [[0.2, 4]],
    domain: 'x ≥ 0',
    kink: (x) => (x === 0 ? kinkWords.sqrt : null),
    known: [[6.25], 2.5],
    kinks: [[0]],
    elsewhere: { pytorch: 'torch.sqrt', jax: 'jnp.sqrt', tensorflow: 'tf.sqrt', onnx: 'Sqrt' },
  },
  exp: {
    label: 'exponential',
    synonyms: ['exponential', 'e to the', 'eˣ'],
    rule: { kind: 'pointwise', value: Math.exp, partial: (_o, _x, y) => y },
    latex: form('e^{#1}', true),
    sample: [[-2, 2]],
    known: [[1], Math.E],
    elsewhere: { pytorch: 'torch.exp', jax: 'jnp.exp', tensorflow: 'tf.exp', onnx: 'Exp' },
  },
  ln: {
    label: 'natural logarithm',
    synonyms: ['log', 'logarithm', 'natural log'],
    rule: {
      kind: 'pointwise',
      value: Math.log,
      partial: (o, [x]) => o.div(o.literal(1), x),
    },
    latex: call('\\ln'),
    sample: [[0.2, 4]],
    domain: 'x > 0',
    known: [[2], Math.LN2],
    elsewhere: { pytorch: 'torch.log', jax: 'jnp.log', tensorflow: 'tf.math.log', onnx: 'Log' },
  },
  log2: {
    label: 'logarithm to base 2',
    symbol: 'log₂',
    synonyms: ['lb', 'binary logarithm'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.div(o.ln(x), o.ln(o.literal(2))),
      closer: 'of powers of 2 it is exact',
      value: Math.log2,
      partial: (o, [x]) => o.div(o.literal(1), o.mul(x, o.ln(o.literal(2)))),
    },
    latex: call('\\log_2'),
    sample: [[0.2, 4]],
    domain: 'x > 0',
    known: [[0.125], -3],
    elsewhere: {
      pytorch: 'torch.log2',
      jax: 'jnp.log2',
      tensorflow: without('tf.math.log divided by ln 2'),
      onnx: without('Log divided by ln 2'),
    },
  },
  log10: {
    label: 'logarithm to base 10',
    symbol: 'log₁₀',
    synonyms: ['lg', 'common logarithm', 'decimal logarithm'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.div(o.ln(x), o.ln(o.literal(10))),
      closer: 'of powers of 10 it is exact',
      value: Math.log10,
      partial: (o, [x]) => o.div(o.literal(1), o.mul(x, o.ln(o.literal(10)))),
    },
    latex: call('\\log_{10}'),
    sample: [[0.2, 4]],
    domain: 'x > 0',
    known: [[0.001], -3],
    elsewhere: {
      pytorch: 'torch.log10',
      jax: 'jnp.log10',
      tensorflow: without('tf.math.log divided by ln 10'),
      onnx: without('Log divided by ln 10'),
    },
  },
  expm1: {
    label: 'exponential less 1',
    symbol: 'eˣ − 1',
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.sub(o.exp(x), o.literal(1)),
      closer: 'the difference loses all digits of a small x',
      value: Math.expm1,
      partial: (o, [x]) => o.exp(x),
    },
    sample: [[-2, 2]],
    known: [[Math.LN2], 1],
    elsewhere: {
      pytorch: 'torch.expm1',
      jax: 'jnp.expm1',
      tensorflow: 'tf.math.expm1',
      onnx: without('Exp less 1, which loses the digits of a small x'),
    },
  },
  log1p: {
    label: 'natural logarithm of 1 + x',
    symbol: 'ln(1 + x)',
    synonyms: ['ln1p'],
    rule: {
      kind: 'pointwise',
      formula: (o, [x]) => o.ln(o.add(o.literal(1), x)),
      closer: 'the digits of a small x are lost beside the 1',
      value: Math.log1p,
      partial: (o, [x]) => o.div(o.literal(1), o.add(o.literal(1), x)),
    },
    sample: [[-0.7, 3]],
    domain: 'x > −1',
    known: [[1], Math.LN2],
    elsewhere: {
      pytorch: 'torch.log1p',
      jax: 'jnp.log1p',
      tensorflow: 'tf.math.log1p',
      onnx: without('Log of 1 + x, which loses the digits of a small x'),
    },
  },
});
