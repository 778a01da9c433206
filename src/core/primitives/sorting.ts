import { mapFibres } from '../loops/fibres';
import { greatestOf } from '../loops/reductions';
import { greatestPlaceOf, sortedPositionsOf } from '../loops/sorting';
import type { Algebra } from '../rule/algebra';
import { type AttributeSpec, type Attributes, wholeOf } from '../rule/attributes';
import { axesOf, keepsDims } from '../rule/axes';
import { type Spelled, without } from '../rule/frameworks';
import { form, kinkOf, type Operands } from '../rule/primitive';
import { rows } from '../rule/row';
import { type Shape, sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { firstTie, reducedBy, reducedFromSome, reductionAttributes } from './reduction-rules';
import * as shorts from './shorts';
import { ofRules } from './spellings';

const sortAttributes: readonly AttributeSpec[] = [
  { name: 'axis', label: 'the axis along which it is sorted', kind: 'axis', default: -1 },
  { name: 'descending', label: 'from the greatest to the least', kind: 'flag', default: 0 },
];

/** The axis along which it is sorted, the last when it is left out; none of a scalar. */
const axisOf = (shape: Shape, a: Attributes) => axesOf(shape, a, [-1]);

const sameShape = ([x]: Operands<Shape>, a: Attributes) => {
  axisOf(x, a);
  return x;
};

function isDescending(a: Attributes): boolean {
  return wholeOf(a, 'descending', 0) !== 0;
}

function positions(x: Tensor, a: Attributes): Tensor {
  return mapFibres(x, axisOf(x.shape, a), sortedPositionsOf(isDescending(a)));
}

function taken(x: Tensor, at: Tensor): Tensor {
  return { shape: x.shape, data: at.data.map((k) => x.data[k] as number) };
}

/** Positions in the data as places along the axis. */
function places(x: Tensor, a: Attributes): Tensor {
  const [axis = 0] = axisOf(x.shape, a);
  const inner = sizeOf(x.shape.slice(axis + 1));
  const length = x.shape[axis] ?? 1;
  const { data } = positions(x, a);
  return { shape: x.shape, data: data.map((k) => Math.floor(k / inner) % length) };
}

/** The first element of those that are as great as the next in order; −1 when none is. */
function firstEqual(x: Tensor, a: Attributes): number {
  const [axis = 0] = axisOf(x.shape, a);
  const inner = sizeOf(x.shape.slice(axis + 1));
  const length = x.shape[axis] ?? 1;
  const at = positions(x, a).data;
  const first = at.findIndex((k, n) => {
    const isLast = Math.floor(n / inner) % length === length - 1;
    return !isLast && x.data[k] === x.data[at[n + inner] as number];
  });
  return first < 0 ? -1 : (at[first] as number);
}

/** All elements in a row, and in which places of it the sorted ones stand. */
function inARow<T>(o: Algebra<T>, of: T, x: T, a: Attributes): readonly [row: T, order: T] {
  const row = [sizeOf(o.shapeOf(x))];
  return [o.reshape(of, row), o.reshape(o.apply('sortPositions', [x], a), row)];
}

function spelled(name: string, axis: string, descending?: string): Spelled {
  return (a, [x]) => {
    if (isDescending(a) && descending === undefined) return without(`${name} is ascending`);
    const down = isDescending(a) ? `, ${descending}` : '';
    return form(`${name.replace('()', `(#1, ${axis}=${axisOf(x, a)[0] ?? -1}${down})`)}`, true);
  };
}

/** NumPy sorts upwards: downwards it is the opposite of the opposite. */
function upwards(write: (x: string, axis: number) => string, sign = ''): Spelled {
  return (a, [x]) => {
    const [axis] = axisOf(x, a);
    if (axis === undefined) return without('NumPy sorts no numbers alone');
    return form(isDescending(a) ? `${sign}${write('-#1', axis)}` : write('#1', axis));
  };
}

/** argmax takes one axis, or all. */
function choosing(name: string, axis: string, keepdims: string | null, after = ''): Spelled {
  return (a, [x]) => {
    const axes = axesOf(x, a);
    if (keepsDims(a) && keepdims === null) return without(`${name} keeps no axes`);
    const kept = keepsDims(a) ? `, ${keepdims}=True` : '';
    if (axes.length === x.length && kept === '') return form(`${name}(#1)${after}`, true);
    if (axes.length !== 1) return without(`${name} takes one axis at a time`);
    return form(`${name}(#1, ${axis}=${axes[0]}${kept})${after}`, true);
  };
}

/** tf.argmax takes the first axis where it is told of none, and keeps no axis. */
const choosingInTensorFlow: Spelled = (a, [x]) => {
  const axes = axesOf(x, a);
  const place = (of: string) => form(`tf.cast(tf.argmax(${of}), tf.float64)`, true);
  if (keepsDims(a)) return without('tf.argmax keeps no axis');
  if (axes.length === x.length) return place(x.length === 1 ? '#1' : 'tf.reshape(#1, [-1])');
  return axes.length === 1 ? place(`#1, axis=${axes[0]}`) : without('tf.argmax takes one axis');
};

const argmaxSamples = [
  { shapes: [[4]] },
  { shapes: [[2, 3]], attributes: { axis: 1 } },
  { shapes: [[2, 3]], attributes: { axis: 0, keepdims: 1 } },
] as const;

/** Where the greatest stands. */
export const choice = rows('Reduction', {
  argmax: {
    label: 'index of the maximum',
    synonyms: ['arg max', 'index of max', 'argmaximum'],
    attributes: reductionAttributes,
    rule: {
      kind: 'linear',
      in: [],
      value: reducedBy(greatestPlaceOf),
      shape: reducedFromSome,
      transpose: (_o, _i, ybar) => ybar,
    },
    sampleShapes: argmaxSamples,
    tensorKink: (x, a) => kinkOf('argmax jumps at a tie', firstTie(greatestOf, x, a)),
    words: 'It jumps from place to place, so nothing flows back.',
    known: [[[1, 3, 3, 2]], 1],
    kinks: [[[1, 3, 3]]],
    elsewhere: {
      pytorch: choosing('torch.argmax', 'dim', 'keepdim', '.to(torch.float64)'),
      short: shorts.argmax,
      jax: choosing('jnp.argmax', 'axis', 'keepdims'),
      tensorflow: choosingInTensorFlow,
      onnx: without('ArgMax takes one axis, and its value is of whole numbers'),
    },
  },
});

/** Elements in order. */
export const sorting = rows('Shape', {
  sort: {
    label: 'elements in order',
    synonyms: ['sorted', 'order', 'ascending', 'descending'],
    attributes: sortAttributes,
    rule: {
      kind: 'general',
      value: ([x], a) => taken(x, positions(x, a)),
      shape: sameShape,
      pushforward: (o, _i, dx, [x], _y, a) => {
        const [row, order] = inARow(o, dx, x, a);
        return o.reshape(o.apply('gather', [row, order]), o.shapeOf(x));
      },
      pullback: (o, _i, ybar, [x], _y, a) => {
        const [row, order] = inARow(o, ybar, x, a);
        const back = o.apply('scatter', [row, order], { shape: o.shapeOf(row) });
        return o.reshape(back, o.shapeOf(x));
      },
    },
    sampleShapes: [
      { shapes: [[5]] },
      { shapes: [[2, 3]], attributes: { axis: 0 } },
      { shapes: [[2, 4]], attributes: { descending: 1 } },
    ],
    tensorKink: ([x], a) => kinkOf('the order jumps at a tie', firstEqual(x, a)),
    words: 'Each element gets the adjoint of the place to which it was sorted.',
    known: [[[3, 1, 2]], [1, 2, 3]],
    kinks: [[[2, 1, 2]]],
    elsewhere: {
      short: shorts.sorted,
      pytorch: spelled('torch.sort()[0]', 'dim', 'descending=True'),
      jax: spelled('jnp.sort()', 'axis', 'descending=True'),
      tensorflow: spelled('tf.sort()', 'axis', "direction='DESCENDING'"),
      onnx: without('TopK of all elements'),
      numpy: upwards((x, axis) => `np.sort(${x}, axis=${axis})`, '-'),
    },
  },
  argsort: {
    label: 'indices that put elements in order',
    synonyms: ['order of', 'ranking'],
    attributes: sortAttributes,
    rule: {
      kind: 'linear',
      in: [],
      value: ([x], a) => places(x, a),
      shape: sameShape,
      transpose: (_o, _i, ybar) => ybar,
    },
    sampleShapes: [
      { shapes: [[5]] },
      { shapes: [[2, 3]], attributes: { axis: 0 } },
      { shapes: [[2, 4]], attributes: { descending: 1 } },
    ],
    tensorKink: ([x], a) => kinkOf('the order jumps at a tie', firstEqual(x, a)),
    words: 'It jumps from place to place, so nothing flows back.',
    known: [[[3, 1, 2]], [1, 2, 0]],
    kinks: [[[2, 1, 2]]],
    elsewhere: {
      short: shorts.sortedPlaces,
      pytorch: spelled('torch.argsort().to(torch.float64)', 'dim', 'descending=True'),
      jax: spelled('jnp.argsort()', 'axis', 'descending=True'),
      tensorflow: spelled('tf.cast(tf.argsort(), tf.float64)', 'axis', "direction='DESCENDING'"),
      onnx: without('the second value of TopK'),
      numpy: upwards((x, axis) => `np.argsort(${x}, axis=${axis}, kind='stable')`),
    },
  },
  sortPositions: {
    label: 'positions of elements in order',
    group: null,
    attributes: sortAttributes,
    rule: {
      kind: 'linear',
      in: [],
      value: ([x], a) => positions(x, a),
      shape: sameShape,
      transpose: (_o, _i, ybar) => ybar,
    },
    words: 'It jumps from place to place, so nothing flows back.',
    sampleShapes: [{ shapes: [[2, 3]] }],
    known: [
      [
        [
          [3, 1],
          [5, 7],
        ],
      ],
      [
        [1, 0],
        [2, 3],
      ],
    ],
    elsewhere: { ...ofRules, short: shorts.sortPositions },
  },
});
