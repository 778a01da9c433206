import type { Point } from '../../../layout/point';
import type { Rect } from '../scene/geometry';

/** An arrow keeps so far from what it points at, and its head is so large, in pixels at zoom 1. */
const APART = 8;
const HEAD = 13;

/** Where an arrow from one rectangle to another begins and ends: from middle to middle, as far as it is outside both. Null where they overlap. */
export function arrowEnds(from: Rect, to: Rect): readonly [start: Point, end: Point] | null {
  const [a, b] = [middle(from), middle(to)];
  const start = leaving(from, a, b);
  const end = leaving(padded(to), b, a);
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const ahead = (end.x - start.x) * (b.x - a.x) + (end.y - start.y) * (b.y - a.y);
  return length < 1 || ahead <= 0 ? null : [start, end];
}

/** The same arrow as the `d` of an SVG path, with a head. */
export function arrowPath(from: Rect, to: Rect): string | null {
  const ends = arrowEnds(from, to);
  if (!ends) return null;
  const [start, end] = ends;
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
  const wing = (side: 1 | -1) => {
    const x = end.x - along.x * HEAD - side * along.y * HEAD * 0.5;
    const y = end.y - along.y * HEAD + side * along.x * HEAD * 0.5;
    return `${Math.round(x)},${Math.round(y)}`;
  };
  const [x, y] = [Math.round(end.x), Math.round(end.y)];
  return `M${Math.round(start.x)},${Math.round(start.y)} L${x},${y} M${wing(1)} L${x},${y} L${wing(-1)}`;
}

function middle({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function padded({ x, y, width, height }: Rect): Rect {
  return { x: x - APART, y: y - APART, width: width + 2 * APART, height: height + 2 * APART };
}

/** Where the way from the middle of a rectangle to a point leaves it. */
function leaving({ width, height }: Rect, from: Point, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const part = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : height / 2 / Math.abs(dy),
    1,
  );
  return { x: from.x + dx * part, y: from.y + dy * part };
}
