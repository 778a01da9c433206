import { mapFibres } from '../loops/fibres';
import { runningProductOf, runningSumOf } from '../loops/running';
import type { Algebra } from '../rule/algebra';
import { type AttributeSpec, type Attributes, wholeOf } from '../rule/attributes';
import { axesOf } from '../rule/axes';
import { without } from '../rule/frameworks';
import { form, type Operands } from '../rule/primitive';
import { fibred, identityMatrix, unfibred } from '../rule/restored-axes';
import { rows } from '../rule/row';
import type { Shape } from '../tensor/shape';

const along: AttributeSpec = {
  name: 'axis',
  label: 'the axis along which it runs',
  kind: 'axis',
  default: 0,
};

/** The axis along which it runs, the first when it is left out; none of a scalar. */
const axisOf = (shape: Shape, a: Attributes) => axesOf(shape, a, [0]);

const sameShape = ([x]: Operands<Shape>, a: Attributes) => {
  axisOf(x, a);
  return x;
};

function isReverse(a: Attributes): boolean {
  return wholeOf(a, 'reverse', 0) !== 0;
}

/** How much each product up to i changes with element k, in rows i; without division, so that zeros are no trouble. */
function productSlopes<T>(o: Algebra<T>, x: T, axes: readonly number[]): T {
  const fibres = fibred(o, x, axes);
  const shape = o.shapeOf(fibres);
  const length = shape.at(-1) as number;
  const upTo = o.apply('cumsum', [identityMatrix(o, length)], { axis: 0 });
  const rows = o.reshape(fibres, [...shape.slice(0, -1), 1, length]);
  const factors = o.where(upTo, rows, o.literal(1));
  return o.where(upTo, o.apply('productOfOthers', [factors], { axis: -1 }), o.literal(0));
}

const samples = [
  { shapes: [[4]] },
  { shapes: [[2, 3]], attributes: { axis: 1 } },
  { shapes: [[2, 3, 2]], attributes: { axis: -2 } },
] as const;

/** Sums and products of all elements up to each. */
export const running = rows('Reduction', {
  cumsum: {
    label: 'running sum',
    synonyms: ['cumulative sum', 'prefix sum', 'scan'],
    attributes: [
      along,
      { name: 'reverse', label: 'from the last element back', kind: 'flag', default: 0 },
    ],
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => mapFibres(x, axisOf(x.shape, a), runningSumOf(isReverse(a))),
      shape: sameShape,
      transpose: (o, _i, ybar, _x, { reverse = 0, ...a }) =>
        o.apply('cumsum', [ybar], reverse ? a : { ...a, reverse: 1 }),
    },
    sampleShapes: [...samples, { shapes: [[2, 3]], attributes: { axis: 0, reverse: 1 } }],
    words: 'Each element gets the sum of the adjoints from its own place on.',
    known: [[[1, 2, 3]], [1, 3, 6]],
    elsewhere: {
      pytorch: (a, [x]) => {
        const axis = axisOf(x, a)[0] ?? 0;
        const flipped = (of: string) => (isReverse(a) ? `torch.flip(${of}, (${axis},))` : of);
        return form(flipped(`torch.cumsum(${flipped('#1')}, dim=${axis})`), true);
      },
      jax: (a) =>
        isReverse(a)
          ? form(`jax.lax.cumsum(#1, axis=${a.axis}, reverse=True)`, true)
          : form(`jnp.cumsum(#1, axis=${a.axis})`, true),
      tensorflow: (a) =>
        form(`tf.cumsum(#1, axis=${a.axis}${isReverse(a) ? ', reverse=True' : ''})`, true),
      onnx: (a) => form(`CumSum(#1, ${a.axis}${isReverse(a) ? ', reverse=1' : ''})`, true),
      numpy: (a, [x]) => {
        if (x.length === 0) return form('#1');
        const flipped = (of: string) => (isReverse(a) ? `np.flip(${of}, ${a.axis})` : of);
        return form(flipped(`np.cumsum(${flipped('#1')}, axis=${a.axis})`));
      },
    },
  },
  cumprod: {
    label: 'running product',
    synonyms: ['cumulative product'],
    attributes: [along],
    rule: {
      kind: 'general',
      value: ([x], a) => mapFibres(x, axisOf(x.shape, a), runningProductOf),
      shape: sameShape,
      pushforward: (o, _i, dx, [x], _y, a) => {
        const from = o.shapeOf(x);
        // A number is its own product.
        if (from.length === 0) return dx;
        const axes = axisOf(from, a);
        const fibres = fibred(o, dx, axes);
        const shape = o.shapeOf(fibres);
        const rows = o.reshape(fibres, [...shape.slice(0, -1), 1, shape.at(-1) as number]);
        const flows = o.mul(rows, productSlopes(o, x, axes));
        return unfibred(o, o.apply('sum', [flows], { axis: -1 }), from, axes);
      },
      pullback: (o, _i, ybar, [x], _y, a) => {
        const from = o.shapeOf(x);
        if (from.length === 0) return ybar;
        const axes = axisOf(from, a);
        const fibres = fibred(o, ybar, axes);
        const columns = o.reshape(fibres, [...o.shapeOf(fibres), 1]);
        const flows = o.mul(columns, productSlopes(o, x, axes));
        return unfibred(o, o.apply('sum', [flows], { axis: -2 }), from, axes);
      },
    },
    sample: [[-2, 2]],
    sampleShapes: samples,
    words:
      'Each element gets, from every product that it is in, its adjoint times the product of the other factors.',
    known: [[[2, 0, 3]], [2, 0, 0]],
    elsewhere: {
      pytorch: ({ axis }) => form(`torch.cumprod(#1, dim=${axis})`, true),
      jax: ({ axis }) => form(`jnp.cumprod(#1, axis=${axis})`, true),
      tensorflow: ({ axis }) => form(`tf.math.cumprod(#1, axis=${axis})`, true),
      onnx: without('CumSum has no counterpart for products'),
    },
  },
});
