import type { Shape } from '../tensor/shape';

/** The place of an element, counted row-major, axis by axis. */
export function elementIndex(shape: Shape, element: number): readonly number[] {
  const index: number[] = [];
  let rest = element;
  for (const extent of shape.toReversed()) {
    index.unshift(rest % extent);
    rest = Math.floor(rest / extent);
  }
  return index;
}

/** The element, counted row-major, at a place: the inverse of `elementIndex`. */
export function elementAt(shape: Shape, index: readonly number[]): number {
  return index.reduce((element, at, axis) => element * shape[axis] + at, 0);
}

/** '[0, 2]', the same as text; nothing in a scalar. */
export function elementPlace(shape: Shape, element: number): string {
  return shape.length === 0 ? '' : `[${elementIndex(shape, element).join(', ')}]`;
}
