import { mapFibres } from '../loops/fibres';
import { productOfOthersOf } from '../loops/normalisations';
import { productOf } from '../loops/reductions';
import { axesOf } from '../rule/axes';
import { call, type FlowRule } from '../rule/primitive';
import { fibred, identityMatrix, unfibred } from '../rule/restored-axes';
import { rows } from '../rule/row';
import {
  reducedBy,
  reducedFrom,
  reductionAttributes,
  reductionShapes,
  withPartials,
} from './reduction-rules';
import * as shorts from './shorts';
import { multiplying, ofRules, reducing, reducingByOperator } from './spellings';

/** How much the product of all others than i changes with element j, as an adjoint or a tangent sees it. */
const othersFlow: FlowRule = (o, _i, flow, [x], _y, a) => {
  const from = o.shapeOf(x);
  const axes = axesOf(from, a);
  const fibres = fibred(o, x, axes);
  const length = o.shapeOf(fibres).at(-1) as number;
  const rows = [...o.shapeOf(fibres).slice(0, -1), 1, length];
  const diagonal = identityMatrix(o, length);
  // Row i holds the fibre without its element i; where that is 1, the products leave out i as well as j.
  const without = o.where(diagonal, o.literal(1), o.reshape(fibres, rows));
  const products = o.apply('productOfOthers', [without], { axis: -1 });
  const jacobian = o.where(diagonal, o.literal(0), products);
  const flows = o.mul(jacobian, o.reshape(fibred(o, flow, axes), rows));
  return unfibred(o, o.apply('sum', [flows], { axis: -1 }), from, axes);
};

/** The product of many numbers, and what its derivative is made of. */
export const product = rows('Reduction', {
  prod: {
    label: 'product over axes',
    synonyms: ['product', 'Π', 'reduce prod'],
    attributes: reductionAttributes,
    dtype: 'sum',
    rule: {
      kind: 'general',
      value: reducedBy(productOf),
      shape: reducedFrom,
      // Not y / x, which would be NaN where x is 0.
      ...withPartials((o, x, _y, a) =>
        o.apply('productOfOthers', [x], a.axis === undefined ? {} : { axis: a.axis }),
      ),
    },
    sample: [[-2, 2]],
    sampleShapes: reductionShapes,
    words: 'Each element gets the adjoint of the product times the product of all other elements.',
    known: [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      [6, 120],
      { axis: 1 },
    ],
    noun: { over: 'product' },
    elsewhere: {
      pytorch: multiplying,
      jax: reducing('jnp.prod'),
      tensorflow: reducing('tf.reduce_prod'),
      onnx: reducingByOperator('ReduceProd'),
    },
  },
  productOfOthers: {
    label: 'products of all other elements',
    symbol: 'Π others',
    group: null,
    attributes: reductionAttributes.slice(0, 1),
    dtype: 'sum',
    rule: {
      kind: 'general',
      value: ([x], a) => mapFibres(x, axesOf(x.shape, a), productOfOthersOf),
      shape: ([x], a) => {
        axesOf(x, a);
        return x;
      },
      // How much others(i) changes with xⱼ is how much others(j) changes with xᵢ.
      pushforward: othersFlow,
      pullback: othersFlow,
    },
    text: call('prod_others'),
    latex: call('\\operatorname{others}'),
    sample: [[-2, 2]],
    sampleShapes: [
      { shapes: [[4]] },
      { shapes: [[2, 3]], attributes: { axis: 0 } },
      { shapes: [[2, 3, 2]], attributes: { axis: [0, 2] } },
    ],
    words: 'Each element gets, from all others, their adjoint times the product of all the rest.',
    known: [[[0, 2, 3]], [6, 0, 0]],
    elsewhere: { ...ofRules, short: shorts.productOfOthers },
  },
});
