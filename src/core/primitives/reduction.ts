import { kinkWords } from '../../words/en/kink';
import { reduce } from '../loops/fibres';
import { greatestOf, leastOf, logSumExpOf, meanOf, normOf, sumOf } from '../loops/reductions';
import { axesOf } from '../rule/axes';
import { call, form, kinkOf } from '../rule/primitive';
import { rows } from '../rule/row';
import { sizeOf } from '../tensor/shape';
import { broadcastTo } from '../tensor/tensor';
import {
  against,
  extremum,
  firstTie,
  reducedBy,
  reducedFrom,
  reducedFromSome,
  reductionAttributes,
  reductionShapes,
  sumBy,
  withPartials,
} from './reduction-rules';
import { euclidean, logSumExping, reducing, reducingByOperator } from './spellings';

/** Many numbers made into one, over all axes or some. */
export const reduction = rows('Reduction', {
  sum: {
    label: 'sum over axes',
    synonyms: ['sum', 'total', 'Σ', 'reduce sum'],
    attributes: reductionAttributes,
    dtype: 'sum',
    rule: {
      kind: 'linear',
      in: [0],
      value: reducedBy(sumOf),
      shape: reducedFrom,
      transpose: (o, _i, ybar, [x], a) => o.broadcastTo(against(o, x, a, ybar), o.shapeOf(x)),
    },
    sampleShapes: reductionShapes,
    words: 'Every element gets the adjoint of the sum it went into.',
    known: [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      [5, 7, 9],
      { axis: 0 },
    ],
    noun: { over: 'sum' },
    elsewhere: {
      pytorch: reducing('torch.sum', 'dim', 'keepdim'),
      jax: reducing('jnp.sum'),
      tensorflow: reducing('tf.reduce_sum'),
      onnx: reducingByOperator('ReduceSum'),
    },
  },
  mean: {
    label: 'mean over axes',
    synonyms: ['average', 'avg', 'reduce mean'],
    attributes: reductionAttributes,
    dtype: 'float',
    rule: {
      kind: 'linear',
      in: [0],
      value: reducedBy(meanOf),
      shape: reducedFrom,
      transpose: (o, _i, ybar, [x], a) => {
        const from = o.shapeOf(x);
        const count = sizeOf(axesOf(from, a).map((axis) => from[axis] as number));
        return o.broadcastTo(o.div(against(o, x, a, ybar), o.literal(count)), from);
      },
    },
    sampleShapes: reductionShapes,
    words: 'Every element gets its equal share of the adjoint of the mean it went into.',
    known: [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      [2, 5],
      { axis: 1 },
    ],
    noun: { over: 'mean' },
    elsewhere: {
      pytorch: reducing('torch.mean', 'dim', 'keepdim'),
      jax: reducing('jnp.mean'),
      tensorflow: reducing('tf.reduce_mean'),
      onnx: reducingByOperator('ReduceMean'),
    },
  },
  max: {
    label: 'maximum over axes',
    synonyms: ['amax', 'greatest', 'reduce max'],
    attributes: reductionAttributes,
    dtype: 'same',
    rule: { kind: 'general', value: reducedBy(greatestOf), shape: reducedFromSome, ...extremum },
    latex: call('\\max'),
    sampleShapes: reductionShapes,
    tensorKink: (x, a) => kinkOf(kinkWords.max, firstTie(greatestOf, x, a)),
    words:
      'The greatest element gets the whole adjoint, the others nothing; elements that tie share it alike.',
    known: [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      [4, 5, 6],
      { axis: 0 },
    ],
    noun: { over: 'maximum' },
    kinks: [[[1, 3, 3]]],
    elsewhere: {
      pytorch: reducing('torch.amax', 'dim', 'keepdim'),
      jax: reducing('jnp.max'),
      tensorflow: reducing('tf.reduce_max'),
      onnx: reducingByOperator('ReduceMax'),
    },
  },
  min: {
    label: 'minimum over axes',
    synonyms: ['amin', 'least', 'reduce min'],
    attributes: reductionAttributes,
    dtype: 'same',
    rule: { kind: 'general', value: reducedBy(leastOf), shape: reducedFromSome, ...extremum },
    latex: call('\\min'),
    sampleShapes: reductionShapes,
    tensorKink: (x, a) => kinkOf(kinkWords.min, firstTie(leastOf, x, a)),
    words:
      'The least element gets the whole adjoint, the others nothing; elements that tie share it alike.',
    known: [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      1,
    ],
    noun: { over: 'minimum' },
    kinks: [[[1, 1, 3]]],
    elsewhere: {
      pytorch: reducing('torch.amin', 'dim', 'keepdim'),
      jax: reducing('jnp.min'),
      tensorflow: reducing('tf.reduce_min'),
      onnx: reducingByOperator('ReduceMin'),
    },
  },
  norm: {
    label: 'Euclidean norm over axes',
    symbol: '‖x‖',
    synonyms: ['norm', 'length', 'magnitude', '2-norm', 'L2', 'Frobenius'],
    attributes: reductionAttributes,
    rule: {
      kind: 'general',
      value: reducedBy(normOf),
      shape: reducedFrom,
      // The divisor is changed too where it is 0, so that the branch not taken is finite in second derivatives.
      ...withPartials((o, x, y, a) => {
        const norm = against(o, x, a, y);
        return o.atKink({
          pytorch: () => {
            const none = o.eq(norm, o.literal(0));
            return o.where(none, o.literal(0), o.div(x, o.where(none, o.literal(1), norm)));
          },
          // 0 / 0 where it is 0.
          jax: () => o.div(x, norm),
        });
      }),
      expand: (o, [x], a) => o.sqrt(sumBy(o, o.square(x), a)),
    },
    latex: form('\\lVert #1 \\rVert', true),
    sample: [[0.3, 3]],
    sampleShapes: reductionShapes,
    tensorKink: ([x], a) => {
      const norms = broadcastTo(reduce(x, axesOf(x.shape, a), true, normOf), x.shape);
      return kinkOf(kinkWords.norm, norms.data.indexOf(0));
    },
    words: 'The adjoint of the norm flows back in the direction of the operand, x / ‖x‖.',
    known: [[[3, 4]], 5],
    noun: { over: 'Euclidean norm' },
    kinks: [[[0, 0]]],
    elsewhere: {
      pytorch: reducing('torch.linalg.vector_norm', 'dim', 'keepdim'),
      jax: reducing('jnp.linalg.vector_norm'),
      tensorflow: reducing('tf.math.reduce_euclidean_norm'),
      onnx: reducingByOperator('ReduceL2'),
      numpy: euclidean,
    },
  },
  logsumexp: {
    label: 'logarithm of the sum of exponentials',
    symbol: 'ln Σ eˣ',
    synonyms: ['logsumexp', 'lse', 'soft maximum', 'log partition'],
    attributes: reductionAttributes,
    rule: {
      kind: 'general',
      value: reducedBy(logSumExpOf),
      shape: reducedFrom,
      ...withPartials((o, x, y, a) => o.exp(o.sub(x, against(o, x, a, y)))),
      expand: (o, [x], a) => {
        const shift = o.apply('max', [x], a);
        const shifted = o.exp(o.sub(x, against(o, x, a, shift)));
        return o.add(shift, o.ln(sumBy(o, shifted, a)));
      },
    },
    sampleShapes: reductionShapes,
    words: 'Each element gets the share of the adjoint that softmax gives it, e to the x − y.',
    known: [[[1000, 1000]], 1000 + Math.LN2],
    elsewhere: {
      pytorch: logSumExping,
      jax: reducing('jax.nn.logsumexp'),
      tensorflow: reducing('tf.reduce_logsumexp'),
      onnx: reducingByOperator('ReduceLogSumExp'),
    },
  },
});
