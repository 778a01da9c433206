import type { Algebra } from '../algebra/algebra';
import { fibred, identityMatrix, restored, unfibred } from '../algebra/axes';
import type { AttributeSpec, Attributes } from '../attributes';
import { axesOf, keepsDims, reducedShape } from '../axes';
import { mapFibres, type Reduction, reduce } from '../kernels/fibres';
import { productOfOthersOf } from '../kernels/normalisations';
import {
  greatestOf,
  leastOf,
  logSumExpOf,
  meanOf,
  normOf,
  productOf,
  sumOf,
} from '../kernels/reductions';
import { call, type FlowRule, form, type Operands, type Primitive } from '../primitive';
import { type Shape, ShapeError, showShape, sizeOf } from '../shape';
import type { Tensor } from '../tensor';

const attributes: readonly AttributeSpec[] = [
  { name: 'axis', label: 'axes to reduce; left out, all', kind: 'axes', default: null },
  { name: 'keepdims', label: 'keep reduced axes, with extent 1', kind: 'flag', default: 0 },
];

const sampleShapes = [
  { shapes: [[2, 3]] },
  { shapes: [[2, 3]], attributes: { axis: 0 } },
  { shapes: [[2, 3]], attributes: { axis: -1, keepdims: 1 } },
  { shapes: [[2, 3, 2]], attributes: { axis: [0, 2] } },
  { shapes: [[2, 3, 2]], attributes: { axis: 1 } },
  { shapes: [[]] },
] as const;

const shape = ([x]: Operands<Shape>, a: Attributes) => reducedShape(x, axesOf(x, a), keepsDims(a));

/** As `shape`, for a reduction that has no value where there are no elements. */
const shapeOfSome = (x: Operands<Shape>, a: Attributes) => {
  const axes = axesOf(x[0], a);
  if (!axes.some((axis) => x[0][axis] === 0)) return shape(x, a);
  throw new ShapeError(`x has shape ${showShape(x[0])}: there are no elements to choose from`);
};

const by =
  (reduction: Reduction) =>
  ([x]: Operands<Tensor>, a: Attributes) =>
    reduce(x, axesOf(x.shape, a), keepsDims(a), reduction);

/** What was reduced from x as something that broadcasts against x. */
function against<T>(o: Algebra<T>, x: T, a: Attributes, reduced: T): T {
  const from = o.shapeOf(x);
  return restored(o, reduced, from, axesOf(from, a));
}

const sumBy = <T>(o: Algebra<T>, x: T, a: Attributes) => o.apply('sum', [x], a);

/**
 * A reduction y of x whose partials are `partial(x, y)`, of x's shape: the tangent is the sum of
 * partials times tangents, the adjoint is spread out times the partials.
 */
function withPartials(partial: <T>(o: Algebra<T>, x: T, y: T, a: Attributes) => T): {
  readonly pushforward: FlowRule;
  readonly pullback: FlowRule;
} {
  return {
    pushforward: (o, _i, dx, [x], y, a) => sumBy(o, o.mul(dx, partial(o, x, y, a)), a),
    pullback: (o, _i, ybar, [x], y, a) => o.mul(against(o, x, a, ybar), partial(o, x, y, a)),
  };
}

/** 1 where an element equals its fibre's extremum, 0 elsewhere, and how many do. */
function hits<T>(o: Algebra<T>, x: T, y: T, a: Attributes): { hit: T; count: T } {
  const hit = o.eq(x, against(o, x, a, y));
  return { hit, count: o.sum(hit, axesOf(o.shapeOf(x), a)) };
}

/** Elements that tie share alike. Those that do not win stay out of it, however large the adjoint. */
const extremum: { readonly pushforward: FlowRule; readonly pullback: FlowRule } = {
  pushforward: (o, _i, dx, [x], y, a) => {
    const { hit, count } = hits(o, x, y, a);
    return sumBy(o, o.where(hit, o.div(dx, count), o.literal(0)), a);
  },
  pullback: (o, _i, ybar, [x], y, a) => {
    const { hit, count } = hits(o, x, y, a);
    return o.where(hit, o.div(against(o, x, a, ybar), count), o.literal(0));
  },
};

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

/** Many numbers made into one, over all axes or some. */
export const reduction = {
  sum: {
    label: 'sum over axes',
    symbol: 'sum',
    synonyms: ['sum', 'total', 'Σ', 'reduce sum'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
    attributes,
    rule: {
      kind: 'linear',
      in: [0],
      value: by(sumOf),
      shape,
      transpose: (o, _i, ybar, [x], a) => o.broadcastTo(against(o, x, a, ybar), o.shapeOf(x)),
    },
    text: call('sum'),
    latex: call('\\operatorname{sum}'),
    sample: [[-3, 3]],
    sampleShapes,
    words: 'Every element gets the adjoint of the sum it went into.',
  },
  mean: {
    label: 'mean over axes',
    symbol: 'mean',
    synonyms: ['average', 'avg', 'reduce mean'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
    attributes,
    rule: {
      kind: 'linear',
      in: [0],
      value: by(meanOf),
      shape,
      transpose: (o, _i, ybar, [x], a) => {
        const from = o.shapeOf(x);
        const count = sizeOf(axesOf(from, a).map((axis) => from[axis] as number));
        return o.broadcastTo(o.div(against(o, x, a, ybar), o.literal(count)), from);
      },
    },
    text: call('mean'),
    latex: call('\\operatorname{mean}'),
    sample: [[-3, 3]],
    sampleShapes,
    words: 'Every element gets its equal share of the adjoint of the mean it went into.',
  },
  max: {
    label: 'maximum over axes',
    symbol: 'max',
    synonyms: ['amax', 'greatest', 'reduce max'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
    attributes,
    rule: { kind: 'general', value: by(greatestOf), shape: shapeOfSome, ...extremum },
    text: call('max'),
    latex: call('\\max'),
    sample: [[-3, 3]],
    sampleShapes,
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
    attributes,
    rule: { kind: 'general', value: by(leastOf), shape: shapeOfSome, ...extremum },
    text: call('min'),
    latex: call('\\min'),
    sample: [[-3, 3]],
    sampleShapes,
    words:
      'The least element gets the whole adjoint, the others nothing; elements that tie share it alike.',
  },
  prod: {
    label: 'product over axes',
    symbol: 'prod',
    synonyms: ['product', 'Π', 'reduce prod'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
    attributes,
    rule: {
      kind: 'general',
      value: by(productOf),
      shape,
      // Not y / x, which would be NaN where x is 0.
      ...withPartials((o, x, _y, a) =>
        o.apply('productOfOthers', [x], a.axis === undefined ? {} : { axis: a.axis }),
      ),
    },
    text: call('prod'),
    latex: call('\\operatorname{prod}'),
    sample: [[-2, 2]],
    sampleShapes,
    words: 'Each element gets the adjoint of the product times the product of all other elements.',
  },
  norm: {
    label: 'Euclidean norm over axes',
    symbol: '‖x‖',
    synonyms: ['norm', 'length', 'magnitude', '2-norm', 'L2', 'Frobenius'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
    attributes,
    rule: {
      kind: 'general',
      value: by(normOf),
      shape,
      // The divisor is changed too where it is 0, so that the branch not taken is finite in second derivatives.
      ...withPartials((o, x, y, a) => {
        const norm = against(o, x, a, y);
        const none = o.eq(norm, o.literal(0));
        return o.where(none, o.literal(0), o.div(x, o.where(none, o.literal(1), norm)));
      }),
      expand: (o, [x], a) => o.sqrt(sumBy(o, o.square(x), a)),
    },
    text: call('norm'),
    latex: form('\\lVert #1 \\rVert', true),
    sample: [[0.3, 3]],
    sampleShapes,
    words:
      'The adjoint of the norm flows back in the direction of the operand, x / ‖x‖; at 0 nothing does.',
  },
  logsumexp: {
    label: 'logarithm of the sum of exponentials',
    symbol: 'ln Σ eˣ',
    synonyms: ['logsumexp', 'lse', 'soft maximum', 'log partition'],
    group: 'Reduction',
    operands: ['x'],
    ordered: false,
    attributes,
    rule: {
      kind: 'general',
      value: by(logSumExpOf),
      shape,
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
    sampleShapes,
    words: 'Each element gets the share of the adjoint that softmax gives it, e to the x − y.',
  },
  productOfOthers: {
    label: 'products of all other elements',
    symbol: 'Π others',
    synonyms: [],
    group: null,
    operands: ['x'],
    ordered: false,
    attributes: attributes.slice(0, 1),
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
  },
} satisfies Record<string, Primitive>;
