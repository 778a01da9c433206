import type { NodeId } from '../../core/graph/graph';
import type { Point } from '../../layout/point';

/** Gives positions without the −0 that rounding leaves, which JSON can't write as a number. */
export function plainPositions(
  positions: Readonly<Record<NodeId, Point>>,
): Readonly<Record<NodeId, Point>> {
  const entries = Object.entries(positions);
  if (!entries.some(([, { x, y }]) => Object.is(x, -0) || Object.is(y, -0))) return positions;
  // −0 + 0 is 0, and any other number plus 0 is itself.
  return Object.fromEntries(entries.map(([id, { x, y }]) => [id, { x: x + 0, y: y + 0 }]));
}
