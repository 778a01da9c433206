import { inverse, movedLast, reducedShape } from '../rule/axes';
import { type Shape, sizeOf, zerosFor } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { permute } from './permute';

/**
 * A tensor seen as fibres, the lines (or blocks) of elements along some axes: element k of fibre
 * (o, i) is data[(o · length + k) · inner + i], for o < outer and i < inner.
 */
export interface Fibres {
  readonly data: Float64Array;
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
}

/** Makes one number of each fibre; out[o · inner + i] is that of fibre (o, i). */
export type Reduction = (fibres: Fibres, out: Float64Array) => void;

/** Makes a fibre of each fibre, of the same length and at the same place. */
export type FibreMap = (fibres: Fibres, out: Float64Array) => void;

/** The axes must be ascending. */
export function reduce(
  x: Tensor,
  axes: readonly number[],
  keepdims: boolean,
  reduction: Reduction,
): Tensor {
  const shape = reducedShape(x.shape, axes, keepdims);
  const data = zerosFor(shape);
  reduction(fibresAlong(x, axes), data);
  return { shape, data };
}

/** The axes must be ascending. */
export function mapFibres(x: Tensor, axes: readonly number[], map: FibreMap): Tensor {
  const data = new Float64Array(x.data.length);
  map(fibresAlong(x, axes), data);
  if (areNeighbours(axes)) return { shape: x.shape, data };
  const order = movedLast(x.shape.length, axes);
  const moved = order.map((axis) => x.shape[axis]);
  return permute({ shape: moved, data }, inverse(order));
}

function fibresAlong(x: Tensor, axes: readonly number[]): Fibres {
  const extents = extentsAlong(x.shape, axes);
  if (extents) return { data: x.data, ...extents };
  const length = sizeOf(axes.map((axis) => x.shape[axis]));
  const { data } = permute(x, movedLast(x.shape.length, axes));
  const others = x.shape.filter((_, axis) => !axes.includes(axis));
  return { data, outer: sizeOf(others), length, inner: 1 };
}

/** How fibres along axes, which must be ascending, lie in an array of a shape; null where the axes are no neighbours. */
export function extentsAlong(shape: Shape, axes: readonly number[]): Omit<Fibres, 'data'> | null {
  if (!areNeighbours(axes)) return null;
  return {
    outer: sizeOf(shape.slice(0, axes[0] ?? 0)),
    length: sizeOf(axes.map((axis) => shape[axis])),
    inner: sizeOf(shape.slice((axes.at(-1) ?? -1) + 1)),
  };
}

function areNeighbours(axes: readonly number[]): boolean {
  return axes.every((axis, k) => axis === axes[0] + k);
}
