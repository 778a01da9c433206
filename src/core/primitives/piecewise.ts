import { kinkWords } from '../../words/en/kink';
import type { Algebra } from '../rule/algebra';
import { without } from '../rule/frameworks';
import { byOperand, call, form, kinkOf, type Operands, type Partial } from '../rule/primitive';
import { rows } from '../rule/row';
import { broadcastShapes } from '../tensor/shape';
import { mapElements } from '../tensor/tensor';

/**
 * The partial of an extremum by the operand that wins where `loses` does not hold; a tie gives ½ to each.
 * @param of what a share of the adjoint is worth; itself when left out.
 */
function extremum<T>(
  o: Algebra<T>,
  a: T,
  b: T,
  loses: T,
  of: (share: number) => Partial<T> = o.literal,
): Partial<T> {
  return {
    where: o.eq(a, b),
    take: of(0.5),
    otherwise: { where: loses, take: null, otherwise: of(1) },
  };
}

/** Clamping taken apart as JAX does, min(max(x, lo), hi), each of which shares where it ties. */
function clampedInTurn<T>(o: Algebra<T>, [x, lo, hi]: Operands<T>, i: number): Partial<T> {
  const above = o.apply('maximum', [x, lo]);
  if (i === 2) return extremum(o, hi, above, o.gt(hi, above));
  const rest = (share: number) =>
    extremum(o, above, hi, o.gt(above, hi), (half) => o.literal(share * half));
  return i === 0 ? extremum(o, x, lo, o.lt(x, lo), rest) : extremum(o, lo, x, o.lt(lo, x), rest);
}

/** Clamping as PyTorch does: x keeps the whole adjoint as far as the bounds reach. */
const clampedAtOnce = byOperand(
  (o, [x, lo, hi]) => ({
    where: o.ge(x, lo),
    take: { where: o.le(x, hi), take: o.literal(1), otherwise: null },
    otherwise: null,
  }),
  (o, [x, lo, hi]) => ({
    where: o.lt(x, lo),
    take: { where: o.lt(lo, hi), take: o.literal(1), otherwise: null },
    otherwise: null,
  }),
  (o, [x, lo, hi]) => ({
    where: o.gt(x, hi),
    take: o.literal(1),
    otherwise: { where: o.lt(hi, lo), take: o.literal(1), otherwise: null },
  }),
);

export const piecewise = rows('Piecewise', {
  abs: {
    label: 'absolute value',
    symbol: '|x|',
    synonyms: ['absolute', 'modulus', 'fabs', 'magnitude'],
    dtype: 'same',
    rule: {
      kind: 'pointwise',
      value: Math.abs,
      partial: (o, [x]) =>
        o.atKink<Partial<typeof x>>({
          pytorch: () => o.sign(x),
          jax: () => ({
            where: o.ge(x, o.literal(0)),
            take: o.literal(1),
            otherwise: o.literal(-1),
          }),
        }),
    },
    // Bars that know their side, which a plain | does not; |−3| would be spaced like a difference.
    latex: form('\\left\\vert #1 \\right\\vert', true),
    sample: [[0.3, 3]],
    kink: (x) => (x === 0 ? kinkWords.abs : null),
    known: [[-2], 2],
    otherSides: [[[-3, -0.3]]],
    kinks: [[0]],
    plain: form('|#1|', true),
    elsewhere: {
      javascript: 'Math.abs',
      cpp: 'std::abs',
      pytorch: 'torch.abs',
      jax: 'jnp.abs',
      tensorflow: 'tf.abs',
      onnx: 'Abs',
      math: 'abs',
    },
  },
  sign: {
    label: 'sign',
    symbol: 'sgn',
    synonyms: ['signum', 'sgn'],
    dtype: 'same',
    rule: { kind: 'pointwise', value: Math.sign, partial: null },
    latex: call('\\operatorname{sgn}'),
    sample: [[0.3, 3]],
    kink: (x) => (x === 0 ? 'sign jumps at 0' : null),
    known: [[-2], -1],
    otherSides: [[[-3, -0.3]]],
    kinks: [[0]],
    elsewhere: {
      javascript: 'Math.sign',
      cpp: form('double(#1 > 0) - double(#1 < 0)'),
      pytorch: 'torch.sign',
      jax: 'jnp.sign',
      tensorflow: 'tf.sign',
      onnx: 'Sign',
      math: form('float(#1 > 0) - float(#1 < 0)'),
    },
  },
  minimum: {
    label: 'minimum',
    synonyms: ['min', 'smaller', 'least', 'pmin'],
    operands: ['a', 'b'],
    dtype: 'same',
    rule: {
      kind: 'pointwise',
      value: Math.min,
      partial: byOperand(
        (o, [a, b]) => extremum(o, a, b, o.gt(a, b)),
        (o, [a, b]) => extremum(o, b, a, o.gt(b, a)),
      ),
    },
    text: call('min'),
    latex: call('\\min'),
    sample: [
      [-3, 0],
      [0.5, 3],
    ],
    kink: (a, b) => (a === b ? kinkWords.min : null),
    known: [[2, 5], 2],
    folds: true,
    otherSides: [
      [
        [0.3, 3],
        [-3, -0.3],
      ],
    ],
    kinks: [[2, 2]],
    elsewhere: {
      javascript: 'Math.min',
      cpp: 'std::fmin',
      pytorch: 'torch.minimum',
      jax: 'jnp.minimum',
      tensorflow: 'tf.minimum',
      onnx: 'Min',
      math: 'min',
    },
  },
  maximum: {
    label: 'maximum',
    synonyms: ['max', 'larger', 'greatest', 'pmax'],
    operands: ['a', 'b'],
    dtype: 'same',
    rule: {
      kind: 'pointwise',
      value: Math.max,
      partial: byOperand(
        (o, [a, b]) => extremum(o, a, b, o.lt(a, b)),
        (o, [a, b]) => extremum(o, b, a, o.lt(b, a)),
      ),
    },
    text: call('max'),
    latex: call('\\max'),
    sample: [
      [-3, 0],
      [0.5, 3],
    ],
    kink: (a, b) => (a === b ? kinkWords.max : null),
    known: [[2, 5], 5],
    folds: true,
    otherSides: [
      [
        [0.3, 3],
        [-3, -0.3],
      ],
    ],
    kinks: [[2, 2]],
    elsewhere: {
      javascript: 'Math.max',
      cpp: 'std::fmax',
      pytorch: 'torch.maximum',
      jax: 'jnp.maximum',
      tensorflow: 'tf.maximum',
      onnx: 'Max',
      math: 'max',
    },
  },
  clamp: {
    label: 'clamp between two bounds',
    synonyms: ['clip', 'limit', 'saturate'],
    operands: ['x', 'lo', 'hi'],
    ordered: true,
    dtype: 'same',
    rule: {
      kind: 'pointwise',
      formula: (o, [x, lo, hi]) => o.apply('minimum', [o.apply('maximum', [x, lo]), hi]),
      value: (x, lo, hi) => Math.min(Math.max(x, lo), hi),
      partial: (o, x, y, i, a) =>
        o.atKink({
          pytorch: () => clampedAtOnce(o, x, y, i, a),
          jax: () => clampedInTurn(o, x, i),
        }),
    },
    sample: [
      [-0.8, 0.8],
      [-3, -1],
      [1, 3],
    ],
    kink: (x, lo, hi) => (x === lo || x === hi ? kinkWords.clamp : null),
    known: [[7, 2, 5], 5],
    otherSides: [
      [
        [-6, -3.3],
        [-3, -0.3],
        [0.3, 3],
      ],
      [
        [3.3, 6],
        [-3, -0.3],
        [0.3, 3],
      ],
      [
        [-0.2, 0.2],
        [0.3, 3],
        [-3, -0.3],
      ],
      [
        [3.3, 6],
        [0.3, 3],
        [-3, -0.3],
      ],
    ],
    kinks: [
      [-1, -1, 1],
      [1, -1, 1],
    ],
    elsewhere: {
      javascript: form('Math.min(Math.max(#1, #2), #3)', true),
      cpp: form('std::fmin(std::fmax(#1, #2), #3)', true),
      pytorch: 'torch.clamp',
      jax: 'jnp.clip',
      tensorflow: without('tf.clip_by_value gives lo, not hi, where lo > hi'),
      onnx: without('the bounds of Clip are scalars'),
      math: form('min(max(#1, #2), #3)'),
    },
  },
  where: {
    label: 'choice: a where the condition holds, else b',
    synonyms: ['if', 'select', 'conditional', 'cond', 'ternary', 'choose', 'ifelse'],
    operands: ['if', 'a', 'b'],
    ordered: true,
    rule: {
      kind: 'linear',
      in: [1, 2],
      value: (x) =>
        mapElements((c, a, b) => ((c as number) !== 0 ? a : b) as number, x.slice(0, 3)),
      shape: (x) => broadcastShapes(x.slice(0, 3)),
      transpose: (o, i, ybar, [condition]) =>
        i === 1 ? o.where(condition, ybar, o.literal(0)) : o.where(condition, o.literal(0), ybar),
    },
    sample: [[0.3, 3]],
    tensorKink: ([condition]) =>
      kinkOf('the choice jumps where its condition is 0', condition.data.indexOf(0)),
    known: [[0, 2, 5], 5],
    otherSides: [
      [
        [-3, -0.3],
        [0.3, 3],
        [-3, -0.3],
      ],
    ],
    kinks: [[0, 2, 5]],
    noun: 'choice',
    elsewhere: {
      javascript: form('#1 ? #2 : #3'),
      cpp: form('#1 != 0 ? #2 : #3'),
      pytorch: form('torch.where(#1 != 0, #2, #3)', true),
      jax: form('jnp.where(#1 != 0, #2, #3)', true),
      tensorflow: form('tf.where(#1 != 0, #2, #3)', true),
      onnx: form('Where(Cast(#1, to=BOOL), #2, #3)', true),
      numpy: 'np.where',
      math: form('#2 if #1 else #3'),
    },
  },
});
