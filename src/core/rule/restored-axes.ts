import { type Shape, sizeOf } from '../tensor/shape';
import type { Algebra } from './algebra';
import { inverse, isIdentity, movedLast, reducedShape } from './axes';

/**
 * What was left of a tensor of `shape` after reducing it over axes, in a form that broadcasts
 * against it again: with extents of 1 put back, unless broadcasting does that by itself.
 */
export function restored<T>(o: Algebra<T>, reduced: T, shape: Shape, axes: readonly number[]): T {
  const leading = axes.every((axis, k) => axis === k);
  return leading ? reduced : o.reshape(reduced, reducedShape(shape, axes, true));
}

/** A tensor as fibres: the axes moved behind the others and made into one. */
export function fibred<T>(o: Algebra<T>, x: T, axes: readonly number[]): T {
  const shape = o.shapeOf(x);
  const order = movedLast(shape.length, axes);
  const others = order.slice(0, shape.length - axes.length).map((axis) => shape[axis] as number);
  const length = sizeOf(axes.map((axis) => shape[axis] as number));
  return o.reshape(isIdentity(order) ? x : o.transpose(x, order), [...others, length]);
}

/** Undoes `fibred` for a tensor that was of `shape`. */
export function unfibred<T>(o: Algebra<T>, x: T, shape: Shape, axes: readonly number[]): T {
  const order = movedLast(shape.length, axes);
  const moved = o.reshape(
    x,
    order.map((axis) => shape[axis] as number),
  );
  return isIdentity(order) ? moved : o.transpose(moved, inverse(order));
}

/** The n × n matrix that is 1 on its diagonal and 0 elsewhere. */
export function identityMatrix<T>(o: Algebra<T>, n: number): T {
  const ones = o.broadcastTo(o.literal(1), [n]);
  const flat = o.apply('unslice', [ones], { step: n + 1, shape: [n * n] });
  return o.reshape(flat, [n, n]);
}
