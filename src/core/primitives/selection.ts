import { gather, gatherShape, scatter } from '../loops/indexing';
import { slice, sliceShape, unslice } from '../loops/slice';
import { type AttributeSpec, type Attributes, wholeOf, wholesOf } from '../rule/attributes';
import { resolveAxis } from '../rule/axes';
import { form } from '../rule/primitive';
import { rows } from '../rule/row';
import { type Shape, ShapeError, sameShape } from '../tensor/shape';
import * as shorts from './shorts';
import { ofRules, slicing, slicingByOperator, slicingForwards } from './spellings';
import { resultShape } from './structure';

function axisOf(shape: Shape, a: Attributes): number {
  return resolveAxis(wholeOf(a, 'axis', 0), shape);
}

function scattered(x: Shape, indices: Shape, a: Attributes): { axis: number; shape: Shape } {
  const shape = wholesOf(a, 'shape') ?? [];
  const axis = axisOf(shape, a);
  if (sameShape(x, gatherShape(shape, indices, axis))) return { axis, shape };
  throw new ShapeError({ kind: 'not what is gathered', x, indices, shape });
}

const cutAttributes: readonly AttributeSpec[] = [
  { name: 'start', label: 'first positions; left out, 0', kind: 'integers', default: null },
  {
    name: 'stop',
    label: 'positions before which it ends; left out, the end',
    kind: 'integers',
    default: null,
  },
  { name: 'step', label: 'distances; left out, 1', kind: 'integers', default: null },
  {
    name: 'axis',
    label: 'the axes these are of; left out, the first ones',
    kind: 'axes',
    default: null,
  },
];

const indexAxis: AttributeSpec = {
  name: 'axis',
  label: 'the axis along which indices count',
  kind: 'axis',
  default: 0,
};

/** Elements taken by position or by index, and put back. */
export const selection = rows('Shape', {
  slice: {
    label: 'slice',
    symbol: '[ : ]',
    synonyms: ['part', 'range', 'narrow', 'crop', 'flip', 'reverse'],
    attributes: cutAttributes,
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => slice(x, a),
      shape: ([x], a) => sliceShape(x, a),
      transpose: (o, _i, ybar, [x], a) => o.apply('unslice', [ybar], { ...a, shape: o.shapeOf(x) }),
    },
    sampleShapes: [
      { shapes: [[5]], attributes: { start: 1, stop: 4 } },
      { shapes: [[5]], attributes: { step: -2 } },
      { shapes: [[3, 4]], attributes: { start: [0, -3], stop: [2, -1] } },
      { shapes: [[3, 5]], attributes: { start: 1, step: 2, axis: 1 } },
    ],
    words: 'The adjoint flows back to where the elements were taken; all others get 0.',
    known: [[[0, 1, 2, 3, 4]], [3, 1], { start: 3, stop: 0, step: -2 }],
    elsewhere: {
      pytorch: slicingForwards,
      jax: slicing,
      tensorflow: slicing,
      onnx: slicingByOperator,
    },
  },
  gather: {
    label: 'selection by index',
    symbol: 'x[i]',
    synonyms: ['take', 'index', 'lookup', 'embedding', 'index_select', 'pick'],
    operands: ['x', 'indices'],
    ordered: true,
    attributes: [indexAxis],
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x, indices], a) => gather(x, indices, axisOf(x.shape, a)),
      shape: ([x, indices], a) => gatherShape(x, indices, axisOf(x, a)),
      transpose: (o, _i, ybar, [x, indices], a) =>
        o.apply('scatter', [ybar, indices], { ...a, shape: o.shapeOf(x) }),
    },
    sampleShapes: [
      { shapes: [[4, 2], [3]], indices: { 1: [0, 2, 2] } },
      {
        shapes: [
          [2, 3],
          [2, 2],
        ],
        attributes: { axis: 1 },
        indices: {
          1: [
            [0, 1],
            [1, -1],
          ],
        },
      },
      { shapes: [[4], []], indices: { 1: 3 } },
    ],
    words:
      'The adjoint of each selected element is added to the place it was taken from, once for every time it was taken.',
    domain: 'whole indices within the axis, negative ones counting from its end',
    known: [
      [
        [5, 6, 7],
        [
          [0, -1],
          [1, 1],
        ],
      ],
      [
        [5, 7],
        [6, 6],
      ],
    ],
    elsewhere: {
      pytorch: (a, [x]) => form(`#1[${':, '.repeat(axisOf(x, a))}#2.long()]`),
      jax: ({ axis }) => form(`jnp.take(#1, #2.astype(int), axis=${axis})`, true),
      // Negative indices count from the end, which tf.gather does not know.
      tensorflow: (a, [x]) => {
        const axis = axisOf(x, a);
        return form(`tf.gather(#1, tf.cast(#2, tf.int32) % ${x[axis]}, axis=${axis})`, true);
      },
      onnx: ({ axis }) => form(`Gather(#1, Cast(#2, to=INT64), axis=${axis})`, true),
      numpy: ({ axis }) => form(`np.take(#1, np.asarray(#2, int), axis=${axis})`),
    },
  },
  unslice: {
    label: 'a slice put back among zeros',
    synonyms: ['pad'],
    group: null,
    attributes: [resultShape, ...cutAttributes],
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => unslice(x, wholesOf(a, 'shape') ?? [], a),
      shape: ([x], a) => {
        const shape = wholesOf(a, 'shape') ?? [];
        if (sameShape(sliceShape(shape, a), x)) return shape;
        throw new ShapeError({ kind: 'not that slice', x, shape });
      },
      transpose: (o, _i, ybar, _x, { shape: _, ...cut }) => o.apply('slice', [ybar], cut),
    },
    sampleShapes: [
      { shapes: [[2]], attributes: { start: 1, step: 2, shape: [5] } },
      { shapes: [[2, 2]], attributes: { start: 1, axis: 1, shape: [2, 3] } },
    ],
    words: 'The adjoint flows back from where the elements were put.',
    known: [[[8, 9]], [0, 8, 0, 9, 0], { shape: [5], start: 1, step: 2 }],
    elsewhere: { ...ofRules, short: shorts.unslice },
  },
  scatter: {
    label: 'sum at indices',
    synonyms: ['scatter_add', 'index_add'],
    group: null,
    operands: ['x', 'indices'],
    ordered: true,
    attributes: [resultShape, indexAxis],
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x, indices], a) => {
        const { axis, shape } = scattered(x.shape, indices.shape, a);
        return scatter(x, indices, axis, shape);
      },
      shape: ([x, indices], a) => scattered(x, indices, a).shape,
      transpose: (o, _i, ybar, [, indices], { shape: _, ...a }) =>
        o.apply('gather', [ybar, indices], a),
    },
    sampleShapes: [
      { shapes: [[3, 2], [3]], attributes: { shape: [4, 2] }, indices: { 1: [0, 2, 2] } },
    ],
    words: 'The adjoint flows back from where each element was added.',
    known: [
      [
        [1, 2, 3],
        [0, 2, 2],
      ],
      [1, 0, 5, 0],
      { shape: [4] },
    ],
    elsewhere: { ...ofRules, short: shorts.scatter },
  },
});
