/** Random operands and attributes for each tensor primitive, as PyTorch takes them too. */
import fc from 'fast-check';
import type { tensorPrimitiveNames } from '../../src/core/primitives/table';
import type { SampleShapes } from '../../src/core/rule/row';
import { type Shape, sizeOf } from '../../src/core/tensor/shape';
import { fromTensor, type NestedNumbers } from '../../src/core/tensor/tensor';

type Name = (typeof tensorPrimitiveNames)[number];

const extent = fc.integer({ min: 1, max: 4 });
const shapeOfRank = (min: number, max: number): fc.Arbitrary<Shape> =>
  fc.array(extent, { minLength: min, maxLength: max });
const flag = fc.constantFrom(0, 1);

/** A shape, some of whose extents may be 1 and whose first may be missing: it broadcasts to `shape`. */
const stretchable = (shape: Shape): fc.Arbitrary<Shape> =>
  fc
    .tuple(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.nat(shape.length))
    .map(([ones, from]) => shape.slice(from).map((n, k) => (ones[k % 4] ? 1 : n)));

/** An axis of a shape, from either end. */
const axisOf = (shape: Shape): fc.Arbitrary<number> =>
  fc.integer({ min: -shape.length, max: shape.length - 1 });

function indicesOf(shape: Shape, classes: number): fc.Arbitrary<number | NestedNumbers> {
  const size = sizeOf(shape);
  return fc
    .array(fc.nat(classes - 1), { minLength: size, maxLength: size })
    .map((data) => fromTensor({ shape, data: Float64Array.from(data) }));
}

const reduced: fc.Arbitrary<SampleShapes> = shapeOfRank(0, 4).chain((shape) => {
  const some = fc.subarray(
    shape.map((_, axis) => axis),
    { minLength: Math.min(1, shape.length) },
  );
  const axis = shape.length === 0 ? fc.constant(undefined) : fc.option(some, { nil: undefined });
  return fc.record({ axis, keepdims: flag }).map(({ axis, keepdims }) => ({
    shapes: [shape],
    attributes: { ...(axis ? { axis } : {}), keepdims },
  }));
});

const normalised: fc.Arbitrary<SampleShapes> = shapeOfRank(1, 4).chain((shape) =>
  axisOf(shape).map((axis) => ({ shapes: [shape], attributes: { axis } })),
);

/** Over something, so that PyTorch takes the axes it is given. */
const spread: fc.Arbitrary<SampleShapes> = fc
  .tuple(reduced, fc.constantFrom(0, 1))
  .filter(([{ shapes, attributes }, correction]) => {
    const [shape] = shapes as readonly [Shape];
    const axes = attributes?.axis as readonly number[] | undefined;
    const count = sizeOf(axes ? axes.map((axis) => shape[axis] as number) : shape);
    return count > 1 && count > correction;
  })
  .map(([given, correction]) => ({ ...given, attributes: { ...given.attributes, correction } }));

const stepped = fc.record({
  stride: fc.constantFrom(1, 2),
  padding: flag,
  dilation: fc.constantFrom(1, 1, 2),
  groups: fc.constantFrom(1, 1, 2),
});

const windows: fc.Arbitrary<SampleShapes> = fc
  .tuple(
    extent,
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 2 }),
    extent,
    flag,
  )
  .map(([channels, size, stride, padded]) => ({
    shapes: [[2, channels, 4, 5]],
    attributes: { size, stride, padding: padded * Math.floor(Math.min(...size) / 2) },
  }));

const windowsAlong: fc.Arbitrary<SampleShapes> = fc
  .tuple(extent, fc.integer({ min: 1, max: 4 }), extent, flag, fc.boolean())
  .map(([channels, size, stride, padded, isBatch]) => ({
    shapes: [[...(isBatch ? [2] : []), channels, 6]],
    attributes: { size, stride, padding: padded * Math.floor(size / 2) },
  }));

const matrix: fc.Arbitrary<Shape> = fc
  .tuple(shapeOfRank(0, 2), extent)
  .map(([batch, n]) => [...batch, n, n]);

const product: fc.Arbitrary<SampleShapes> = fc
  .tuple(shapeOfRank(0, 2), extent, extent, extent, fc.nat(5))
  .chain(([batch, m, k, n, kind]) =>
    fc.tuple(stretchable(batch), stretchable(batch)).map(([a, b]) => ({
      shapes:
        kind === 0
          ? [[k], [...batch, k, n]]
          : kind === 1
            ? [[...batch, m, k], [k]]
            : [
                [...a, m, k],
                [...b, k, n],
              ],
    })),
  );

const position = fc.integer({ min: -5, max: 5 });
const stride = fc.constantFrom(1, 2, 3, -1, -2);

export const tensorCases: Readonly<Partial<Record<Name, fc.Arbitrary<SampleShapes>>>> = {
  matmul: product,
  dot: extent.map((n) => ({ shapes: [[n], [n]] })),
  outer: fc.tuple(extent, extent).map(([m, n]) => ({ shapes: [[m], [n]] })),
  transpose: shapeOfRank(0, 4).chain((shape) => {
    const axes = shape.map((_, axis) => axis);
    const order = fc.shuffledSubarray(axes, { minLength: axes.length });
    return fc.option(order, { nil: undefined }).map((axes) => ({
      shapes: [shape],
      ...(axes && axes.length > 0 ? { attributes: { axes } } : {}),
    }));
  }),
  reshape: shapeOfRank(0, 4).chain((shape) =>
    fc.shuffledSubarray([...shape, 1], { minLength: shape.length + 1 }).chain((extents) =>
      fc.option(fc.nat(extents.length - 1), { nil: -1 }).map((open) => ({
        shapes: [shape],
        attributes: { shape: extents.map((n, k) => (k === open ? -1 : n)) },
      })),
    ),
  ),
  concat: shapeOfRank(1, 3).chain((shape) =>
    fc
      .tuple(axisOf(shape), fc.array(extent, { minLength: 1, maxLength: 4 }))
      .map(([axis, extents]) => ({
        shapes: extents.map((n) =>
          shape.map((m, k) => (k === (axis + shape.length) % shape.length ? n : m)),
        ),
        attributes: { axis },
      })),
  ),
  stack: shapeOfRank(0, 3).chain((shape) =>
    fc
      .tuple(axisOf([0, ...shape]), fc.integer({ min: 1, max: 4 }))
      .map(([axis, count]) => ({ shapes: Array(count).fill(shape), attributes: { axis } })),
  ),
  slice: shapeOfRank(1, 3).chain((shape) => {
    const each = (entry: fc.Arbitrary<number>) =>
      fc.array(entry, { minLength: shape.length, maxLength: shape.length });
    return fc
      .record(
        { start: each(position), stop: each(position), step: each(stride) },
        { requiredKeys: ['step'] },
      )
      .map((attributes) => ({ shapes: [shape], attributes }));
  }),
  gather: fc.tuple(shapeOfRank(1, 3), shapeOfRank(0, 2)).chain(([shape, at]) =>
    axisOf(shape).chain((axis) =>
      indicesOf(at, shape.at(axis) as number).map((indices) => ({
        shapes: [shape, at],
        attributes: { axis },
        indices: { 1: indices },
      })),
    ),
  ),
  sum: reduced,
  mean: reduced,
  max: reduced,
  min: reduced,
  prod: reduced,
  norm: reduced,
  logsumexp: reduced,
  var: spread,
  std: spread,
  cumsum: normalised,
  cumprod: normalised,
  sort: fc.tuple(normalised, flag).map(([given, descending]) => ({
    ...given,
    attributes: { ...given.attributes, descending },
  })),
  argsort: normalised,
  det: matrix.map((x) => ({ shapes: [x] })),
  inverse: matrix.map((x) => ({ shapes: [x] })),
  // PyTorch 1.13 takes one number for a matrix, and fails.
  solve: fc.tuple(matrix, extent, fc.boolean()).map(([a, columns, isVector]) => ({
    shapes: [
      a,
      isVector && a.length === 2 && a[0] !== 1 ? [a[0] as number] : [...a.slice(0, -1), columns],
    ],
  })),
  conv1d: fc
    .tuple(extent, extent, fc.integer({ min: 3, max: 6 }), extent, stepped)
    .filter(
      ([, , length, size, { padding, dilation }]) =>
        (Math.min(size, length) - 1) * dilation + 1 <= length + 2 * padding,
    )
    .map(([channels, outputs, length, size, attributes]) => ({
      shapes: [
        [2, channels * attributes.groups, length],
        [outputs * attributes.groups, channels, Math.min(size, length)],
      ],
      attributes,
    })),
  conv2d: fc
    .tuple(extent, extent, fc.tuple(extent, extent), fc.boolean(), stepped)
    .filter(([, , [height], , { dilation }]) => (height - 1) * dilation + 1 <= 4)
    .map(([channels, outputs, [height, width], isBatch, attributes]) => ({
      shapes: [
        [...(isBatch ? [2] : []), channels * attributes.groups, 4, 5],
        [outputs * attributes.groups, channels, height, width],
      ],
      attributes,
    })),
  maxPool1d: windowsAlong,
  avgPool1d: windowsAlong,
  maxPool2d: windows,
  avgPool2d: windows,
  batchNorm: fc
    .tuple(fc.array(extent, { minLength: 0, maxLength: 2 }), extent, fc.nat(2))
    .map(([extents, channels, optional]) => ({
      shapes: [[3, channels, ...extents], ...new Array<Shape>(optional).fill([channels])],
      attributes: { eps: 0.1 },
    })),
  softmax: normalised,
  logSoftmax: normalised,
  crossEntropy: shapeOfRank(1, 4).chain((shape) => {
    const axis = shape.length > 1 ? 1 : 0;
    const at = shape.filter((_, k) => k !== axis);
    return fc.oneof(
      fc.constant({ shapes: [shape, shape] }),
      indicesOf(at, shape[axis] as number).map((indices) => ({
        shapes: [shape, at],
        indices: { 1: indices },
      })),
    );
  }),
  meanSquaredError: shapeOfRank(0, 3).chain((shape) =>
    stretchable(shape).map((narrow) => ({ shapes: [shape, narrow] })),
  ),
  oneHot: shapeOfRank(1, 2).chain((shape) =>
    fc.tuple(extent, axisOf([...shape, 0])).chain(([classes, axis]) =>
      indicesOf(shape, classes).map((indices) => ({
        shapes: [shape],
        attributes: { classes, axis },
        indices: { 0: indices },
      })),
    ),
  ),
  layerNorm: shapeOfRank(1, 3).chain((shape) =>
    fc
      .tuple(fc.integer({ min: 1, max: shape.length }), fc.nat(2), fc.constantFrom(1e-5, 0.1))
      .map(([count, optional, eps]) => {
        const axis = Array.from({ length: count }, (_, k) => k - count);
        const affine = new Array<Shape>(optional).fill(shape.slice(-count));
        return { shapes: [shape, ...affine], attributes: { axis, eps } };
      }),
  ),
};
