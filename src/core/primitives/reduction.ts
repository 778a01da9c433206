import { reduce } from '../loops/fibres';
import { greatestOf, leastOf, logSumExpOf, meanOf, normOf, sumOf } from '../loops/reductions';
import { axesOf } from '../rule/axes';
import { call, form, kinkOf, type Primitive } from '../rule/primitive';
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

/** Many numbers made into one, over all axes or some. */
export const reduction = {
  sum: {
    label: 'sum over axes',
    symbol: 'sum',
    synonyms: ['sum', 'total', 'Σ', 'reduce sum'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
    attributes: reductionAttributes,
    rule: {
      kind: 'linear',
      in: [0],
      value: reducedBy(sumOf),
      shape: reducedFrom,
      transpose: (o, _i, ybar, [x], a) => o.broadcastTo(against(o, x, a, ybar), o.shapeOf(x)),
    },
    text: call('sum'),
    latex: call('\\operatorname{sum}'),
    sample: [[-3, 3]],
    sampleShapes: reductionShapes,
    words: 'Every element gets the adjoint of the sum it went into.',
  },
  mean: {
    label: 'mean over axes',
    symbol: 'mean',
    synonyms: ['average', 'avg', 'reduce mean'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
    attributes: reductionAttributes,
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
    text: call('mean'),
    latex: call('\\operatorname{mean}'),
    sample: [[-3, 3]],
    sampleShapes: reductionShapes,
    words: 'Every element gets its equal share of the adjoint of the mean it went into.',
  },
  max: {
    label: 'maximum over axes',
    symbol: 'max',
    synonyms: ['amax', 'greatest', 'reduce max'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
    attributes: reductionAttributes,
    rule: { kind: 'general', value: reducedBy(greatestOf), shape: reducedFromSome, ...extremum },
    text: call('max'),
    latex: call('\\max'),
    sample: [[-3, 3]],
    sampleShapes: reductionShapes,
    tensorKink: (x, a) => kinkOf('max has no derivative at a tie', firstTie(greatestOf, x, a)),
    words:
      'The greatest element gets the whole adjoint, the others nothing; elements that tie share it alike.',
  },
  min: {
    label: 'minimum over axes',
    symbol: 'min',
    synonyms: ['amin', 'least', 'reduce min'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
    attributes: reductionAttributes,
    rule: { kind: 'general', value: reducedBy(leastOf), shape: reducedFromSome, ...extremum },
    text: call('min'),
    latex: call('\\min'),
    sample: [[-3, 3]],
    sampleShapes: reductionShapes,
    tensorKink: (x, a) => kinkOf('min has no derivative at a tie', firstTie(leastOf, x, a)),
    words:
      'The least element gets the whole adjoint, the others nothing; elements that tie share it alike.',
  },
  norm: {
    label: 'Euclidean norm over axes',
    symbol: '‖x‖',
    synonyms: ['norm', 'length', 'magnitude', '2-norm', 'L2', 'Frobenius'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
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
    text: call('norm'),
    latex: form('\\lVert #1 \\rVert', true),
    sample: [[0.3, 3]],
    sampleShapes: reductionShapes,
    tensorKink: ([x], a) => {
      const norms = broadcastTo(reduce(x, axesOf(x.shape, a), true, normOf), x.shape);
      return kinkOf('‖x‖ has no derivative at 0', norms.data.indexOf(0));
    },
    words: 'The adjoint of the norm flows back in the direction of the operand, x / ‖x‖.',
  },
  logsumexp: {
    label: 'logarithm of the sum of exponentials',
    symbol: 'ln Σ eˣ',
    synonyms: ['logsumexp', 'lse', 'soft maximum', 'log partition'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
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
    text: call('logsumexp'),
    latex: call('\\operatorname{logsumexp}'),
    sample: [[-3, 3]],
    sampleShapes: reductionShapes,
    words: 'Each element gets the share of the adjoint that softmax gives it, e to the x − y.',
  },
} satisfies Record<string, Primitive>;
