import { type Attributes, wholesOf } from '../rule/attributes';
import { resolveAxis } from '../rule/axes';
import { type Shape, ShapeError, zerosFor } from '../tensor/shape';
import { addStrided, readStrided, stridesOf } from '../tensor/strided';
import type { Tensor } from '../tensor/tensor';

/** What a slice takes of each axis: `extent` elements from `start` on, `step` apart. */
export interface Cut {
  readonly start: readonly number[];
  readonly step: readonly number[];
  readonly extent: Shape;
}

/**
 * The shape of a slice by the attributes start, stop, step and axis, which go together entry by
 * entry. What is left out is the whole axis, one by one; axes are then the leading ones. As in NumPy,
 * negative positions count from the end and those outside are moved to the nearest end.
 * @throws ShapeError
 */
export function sliceShape(shape: Shape, a: Attributes): Shape {
  return cutOf(shape, a).extent;
}

export function slice(x: Tensor, a: Attributes): Tensor {
  const { start, step, extent } = cutOf(x.shape, a);
  const { strides, offset } = strided(x.shape, start, step);
  return { shape: extent, data: readStrided(x.data, extent, strides, offset) };
}

/** Puts a tensor where a slice of `shape` would have been taken, among zeros. */
export function unslice(x: Tensor, shape: Shape, a: Attributes): Tensor {
  const { start, step, extent } = cutOf(shape, a);
  const { strides, offset } = strided(shape, start, step);
  const data = zerosFor(shape);
  addStrided(data, x.data, extent, strides, offset);
  return { shape, data };
}

function strided(shape: Shape, start: readonly number[], step: readonly number[]) {
  const apart = stridesOf(shape);
  const strides = apart.map((stride, axis) => stride * step[axis]);
  const offset = apart.reduce((sum, stride, axis) => sum + stride * start[axis], 0);
  return { strides, offset };
}

/** What a slice of these attributes takes. @throws ShapeError */
export function cutOf(shape: Shape, a: Attributes): Cut {
  const starts = wholesOf(a, 'start') ?? [];
  const stops = wholesOf(a, 'stop') ?? [];
  const steps = wholesOf(a, 'step') ?? [];
  const count = Math.max(starts.length, stops.length, steps.length);
  const axes =
    wholesOf(a, 'axis')?.map((axis) => resolveAxis(axis, shape)) ??
    Array.from({ length: count }, (_, k) => resolveAxis(k, shape));
  if (count > axes.length || new Set(axes).size < axes.length) {
    throw new ShapeError({ kind: 'slice entries', x: shape });
  }
  const cut = { start: shape.map(() => 0), step: shape.map(() => 1), extent: shape.slice() };
  axes.forEach((axis, k) => {
    const extent = shape[axis];
    const step = steps[k] ?? 1;
    if (step === 0) throw new ShapeError({ kind: 'step of 0' });
    const [least, most] = step > 0 ? [0, extent] : [-1, extent - 1];
    const within = (position: number) =>
      Math.min(Math.max(position < 0 ? position + extent : position, least), most);
    const start = starts[k] === undefined ? (step > 0 ? least : most) : within(starts[k]);
    const stop = stops[k] === undefined ? (step > 0 ? most : least) : within(stops[k]);
    cut.start[axis] = start;
    cut.step[axis] = step;
    cut.extent[axis] = Math.max(0, Math.ceil((stop - start) / step));
  });
  return cut;
}
