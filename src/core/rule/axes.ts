import { type Shape, ShapeError } from '../tensor/shape';
import { type Attributes, wholeOf, wholesOf } from './attributes';

/** The axis, counted from 0, that an axis of a shape of this rank means. @throws ShapeError */
export function resolveAxis(axis: number, shape: Shape): number {
  const rank = shape.length;
  if (axis >= -rank && axis < rank) return axis < 0 ? axis + rank : axis;
  throw new ShapeError({ kind: 'no such axis', axis, shape });
}

/**
 * The axes named by the attribute `axis`, counted from 0 and ascending. A scalar is taken as if it
 * had one axis, of extent 1, and so has none to name here.
 * @param otherwise the axes when the attribute is left out; null for all.
 * @throws ShapeError for an axis the shape does not have or that is named twice.
 */
export function axesOf(
  shape: Shape,
  a: Attributes,
  otherwise: readonly number[] | null = null,
): readonly number[] {
  const named = wholesOf(a, 'axis') ?? otherwise;
  if (named === null) return shape.map((_, axis) => axis);
  if (shape.length === 0 && named.every((axis) => axis === 0 || axis === -1)) return [];
  const axes = named.map((axis) => resolveAxis(axis, shape)).sort((m, n) => m - n);
  if (new Set(axes).size < axes.length) throw new ShapeError({ kind: 'axis named twice' });
  return axes;
}

/** A shape without some of its axes, or with extents of 1 in their place. */
export function reducedShape(shape: Shape, axes: readonly number[], keepdims: boolean): Shape {
  return keepdims
    ? shape.map((extent, axis) => (axes.includes(axis) ? 1 : extent))
    : shape.filter((_, axis) => !axes.includes(axis));
}

export function keepsDims(a: Attributes): boolean {
  return wholeOf(a, 'keepdims', 0) !== 0;
}

/** The order of axes that moves some of them, in their order, behind all others. */
export function movedLast(rank: number, axes: readonly number[]): readonly number[] {
  const others = Array.from({ length: rank }, (_, axis) => axis).filter((k) => !axes.includes(k));
  return [...others, ...axes];
}

/** The order of axes by the attribute `axes`; the last two change places when it is left out. @throws ShapeError */
export function permutationOf(shape: Shape, a: Attributes): readonly number[] {
  const rank = shape.length;
  const named = wholesOf(a, 'axes');
  if (named === null) {
    const order = shape.map((_, axis) => axis);
    return rank < 2 ? order : [...order.slice(0, -2), rank - 1, rank - 2];
  }
  const order = named.map((axis) => resolveAxis(axis, shape));
  if (order.length !== rank || new Set(order).size !== rank) {
    throw new ShapeError({ kind: 'no permutation', x: shape, axes: named });
  }
  return order;
}

export function inverse(permutation: readonly number[]): readonly number[] {
  const result = new Array<number>(permutation.length);
  permutation.forEach((axis, k) => {
    result[axis] = k;
  });
  return result;
}

/** Whether axes stand in their natural order, so that a permutation changes nothing. */
export function isIdentity(permutation: readonly number[]): boolean {
  return permutation.every((axis, k) => axis === k);
}
