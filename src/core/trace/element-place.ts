import type { Shape } from '../shape';

/** '[0, 2]', the place of an element counted row-major; nothing in a scalar. */
export function elementPlace(shape: Shape, element: number): string {
  if (shape.length === 0) return '';
  const place: number[] = [];
  let rest = element;
  for (const extent of shape.toReversed()) {
    place.unshift(rest % extent);
    rest = Math.floor(rest / extent);
  }
  return `[${place.join(', ')}]`;
}
