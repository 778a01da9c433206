import { concat } from '../loops/indexing';
import type { Algebra } from '../rule/algebra';
import { type Attributes, wholeOf, wholesOf } from '../rule/attributes';
import { resolveAxis } from '../rule/axes';
import { type Spelled, without } from '../rule/frameworks';
import { form, type Operands } from '../rule/primitive';
import { rows } from '../rule/row';
import { type Shape, ShapeError, sameShape, sizeOf } from '../tensor/shape';
import { bracketed, listed, python } from './spellings';

/** The shape that `shape` asks for; one extent of −1 becomes whatever is left. */
function reshaped(from: Shape, a: Attributes): Shape {
  const asked = wholesOf(a, 'shape') ?? [-1];
  const known = sizeOf(asked.filter((extent) => extent !== -1));
  const open = asked.filter((extent) => extent === -1).length;
  const size = sizeOf(from);
  const shape = asked.map((extent) => (extent === -1 ? size / known : extent));
  if (open <= 1 && shape.every((n) => Number.isInteger(n) && n >= 0) && sizeOf(shape) === size) {
    return shape;
  }
  if (open > 1) throw new ShapeError({ kind: 'two open extents' });
  throw new ShapeError({ kind: 'reshape of another size', x: from, size, shape: asked });
}

/** The shapes a concatenation joins: a scalar counts as a vector of one number. */
function joined(shapes: Operands<Shape>, a: Attributes): { axis: number; shape: Shape } {
  const parts = shapes.map((shape) => (shape.length === 0 ? [1] : shape));
  const first = parts[0] as Shape;
  const axis = resolveAxis(wholeOf(a, 'axis', 0), first);
  let extent = 0;
  parts.forEach((part, k) => {
    const fits =
      part.length === first.length && part.every((n, at) => at === axis || n === first[at]);
    if (!fits) {
      throw new ShapeError({ kind: 'unlike parts', first, position: k + 1, other: part, axis });
    }
    extent += part[axis] as number;
  });
  return { axis, shape: first.map((n, at) => (at === axis ? extent : n)) };
}

/** Where each operand of a concatenation begins along its axis, and where the last one ends. */
interface Parts {
  readonly axis: number;
  readonly starts: readonly number[];
}

/** By the operands of a statement: all its transposes are asked for with the same list. */
const known = new WeakMap<object, Parts>();

function partsOf<T>(o: Algebra<T>, x: Operands<T>, a: Attributes): Parts {
  let parts = known.get(x);
  if (!parts) {
    const shapes = x.map((operand) => o.shapeOf(operand)) as unknown as Operands<Shape>;
    const { axis } = joined(shapes, a);
    const starts = [0];
    for (const shape of shapes) starts.push((starts.at(-1) as number) + (shape[axis] ?? 1));
    parts = { axis, starts };
    known.set(x, parts);
  }
  return parts;
}

/** Where a stack's new axis is, and its shape. */
function stacked(shapes: Operands<Shape>, a: Attributes): { axis: number; shape: Shape } {
  const first = shapes[0];
  shapes.forEach((shape, k) => {
    if (sameShape(shape, first)) return;
    throw new ShapeError({
      kind: 'unlike parts',
      first,
      position: k + 1,
      other: shape,
      axis: null,
    });
  });
  const axis = resolveAxis(wholeOf(a, 'axis', 0), [shapes.length, ...first]);
  return { axis, shape: first.toSpliced(axis, 0, shapes.length) };
}

function reshaping(name: string): Spelled {
  return (a) => form(`${name}(#1, ${python(wholesOf(a, 'shape') ?? [-1])})`, true);
}

/** Elements in another order or together with others. */
export const shaping = rows('Shape', {
  reshape: {
    label: 'reshape',
    synonyms: ['view', 'flatten', 'ravel', 'squeeze', 'unsqueeze'],
    attributes: [
      {
        name: 'shape',
        label: 'new extents, −1 for whatever fits; left out, one long axis',
        kind: 'shape',
        default: null,
      },
    ],
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => ({ shape: reshaped(x.shape, a), data: x.data }),
      shape: ([x], a) => reshaped(x, a),
      transpose: (o, _i, ybar, [x]) => o.reshape(ybar, o.shapeOf(x)),
    },
    sampleShapes: [
      { shapes: [[2, 3]], attributes: { shape: [3, 2] } },
      { shapes: [[2, 3]], attributes: { shape: [-1] } },
      { shapes: [[2, 6]], attributes: { shape: [2, -1, 3] } },
      { shapes: [[1]], attributes: { shape: [] } },
    ],
    words: 'The adjoint flows back in the shape of the operand.',
    known: [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      { shape: [3, -1] },
    ],
    elsewhere: {
      pytorch: reshaping('torch.reshape'),
      jax: reshaping('jnp.reshape'),
      tensorflow: reshaping('tf.reshape'),
      onnx: reshaping('Reshape'),
    },
  },
  concat: {
    label: 'concatenation',
    synonyms: ['concatenate', 'cat', 'join', 'append'],
    variadic: true,
    ordered: true,
    attributes: [
      {
        name: 'axis',
        label: 'the axis along which they follow each other',
        kind: 'axis',
        default: 0,
      },
    ],
    rule: {
      kind: 'linear',
      in: 'all',
      value: (x, a) => {
        const shapes = x.map((tensor) => tensor.shape) as unknown as Operands<Shape>;
        const { axis, shape } = joined(shapes, a);
        return concat(x, axis, shape);
      },
      shape: (x, a) => joined(x, a).shape,
      transpose: <T>(o: Algebra<T>, i: number, ybar: T, x: Operands<T>, a: Attributes) => {
        const { axis, starts } = partsOf(o, x, a);
        const [start, stop] = [starts[i] as number, starts[i + 1] as number];
        return o.reshape(o.apply('slice', [ybar], { start, stop, axis }), o.shapeOf(x[i] as T));
      },
    },
    sampleShapes: [
      {
        shapes: [
          [2, 3],
          [1, 3],
          [2, 3],
        ],
      },
      {
        shapes: [
          [2, 3],
          [2, 1],
        ],
        attributes: { axis: 1 },
      },
      {
        shapes: [
          [2, 2, 1],
          [2, 2, 2],
        ],
        attributes: { axis: -1 },
      },
      { shapes: [[], [2], []] },
    ],
    words: 'Each operand gets the part of the adjoint that stands in its place.',
    known: [
      [[1, 2], [3]],
      [1, 2, 3],
    ],
    elsewhere: {
      pytorch: ({ axis }, x) => form(`torch.cat([${listed(x, '.reshape(1)')}], ${axis})`, true),
      // An input may be a number of Python's, which has no parts.
      jax: ({ axis }, x) => {
        const rows = x.map(({ length }, k) =>
          length > 0 ? `#${k + 1}` : `jnp.atleast_1d(#${k + 1})`,
        );
        return form(`jnp.concatenate([${rows.join(', ')}], ${axis})`, true);
      },
      pytensor: ({ axis }, x) => form(`pt.concatenate([${listed(x, '[None]')}], ${axis})`, true),
      tensorflow: ({ axis }, x) => form(`tf.concat([${listed(x, '[None]')}], ${axis})`, true),
      onnx: ({ axis }, x) =>
        x.some((shape) => shape.length === 0)
          ? without('Concat takes no scalars')
          : form(`Concat(${listed(x)}, axis=${axis})`, true),
      numpy: ({ axis }, x) => form(`np.concatenate([${bracketed(x)}], ${axis})`),
    },
  },
  stack: {
    label: 'stack along a new axis',
    synonyms: ['vector', 'list', 'pack', 'array', 'tensor'],
    variadic: true,
    ordered: true,
    attributes: [
      {
        name: 'axis',
        label: 'the new axis, along which they follow each other',
        kind: 'axis',
        default: 0,
      },
    ],
    rule: {
      kind: 'linear',
      in: 'all',
      value: (x, a) => {
        const shapes = x.map((tensor) => tensor.shape) as unknown as Operands<Shape>;
        const { axis, shape } = stacked(shapes, a);
        const thick = x.map(({ shape, data }) => ({ shape: shape.toSpliced(axis, 0, 1), data }));
        return concat(thick, axis, shape);
      },
      shape: (x, a) => stacked(x, a).shape,
      transpose: <T>(o: Algebra<T>, i: number, ybar: T, _x: Operands<T>, a: Attributes) => {
        const axis = resolveAxis(wholeOf(a, 'axis', 0), o.shapeOf(ybar));
        return o.apply('gather', [ybar, o.literal(i)], { axis });
      },
    },
    sampleShapes: [
      { shapes: [[], [], []] },
      {
        shapes: [
          [2, 3],
          [2, 3],
        ],
      },
      { shapes: [[2], [2], [2]], attributes: { axis: 1 } },
      {
        shapes: [
          [2, 3],
          [2, 3],
        ],
        attributes: { axis: -1 },
      },
    ],
    words: 'Each operand gets the part of the adjoint that stands in its place.',
    known: [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 3],
        [2, 4],
      ],
      { axis: -1 },
    ],
    elsewhere: {
      pytorch: ({ axis }, x) => form(`torch.stack([${listed(x)}], ${axis})`, true),
      jax: ({ axis }, x) => form(`jnp.stack([${listed(x)}], ${axis})`, true),
      tensorflow: ({ axis }, x) => form(`tf.stack([${listed(x)}], ${axis})`, true),
      onnx: without('Concat of what Unsqueeze makes of each'),
    },
  },
});
