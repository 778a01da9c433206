import { type GraphNode, portCount } from '../../../core/graph/graph';
import type { ClosedFold } from '../../../document/folds/seen';
import type { Point } from '../../../layout/point';
import { DEFAULT_SIZE } from '../../../layout/size';

/** A rectangle on the canvas, in pixels at zoom 1. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const NODE_WIDTH = DEFAULT_SIZE.width;
/** A port is hit within this square around it. */
export const PORT_SIZE = 24;
/** What is seen of it reaches so far from its middle. */
export const PORT_RADIUS = 5;

/** A node's own size, and what stands at its sides. */
export interface Body {
  readonly node: GraphNode;
  readonly height: number;
  /** Whether wires run down, from its foot to the head of another, rather than from left to right. */
  readonly down?: boolean;
  /** The closed fold that the node stands for. */
  readonly fold?: ClosedFold;
}

/** How many operand ports something has as drawn. */
export function portsOn({ node, fold }: Pick<Body, 'node' | 'fold'>): number {
  return fold ? fold.ins.length : portCount(node);
}

/** From how many places wires may start. */
export function outletsOn({ node, fold }: Pick<Body, 'node' | 'fold'>): number {
  return fold ? fold.outs.length : node.kind === 'output' ? 0 : 1;
}

/** Where wires end at an operand port, from the node's upper left corner. */
export function portPlace(body: Body, index: number): Point {
  const { height, down } = body;
  const part = (index + 0.5) / Math.max(portsOn(body), index + 1);
  return down ? { x: NODE_WIDTH * part, y: 0 } : { x: 0, y: height * part };
}

/** Where wires start, from the node's upper left corner; null for a node that none may start from. */
export function outletPlace(body: Body, index = 0): Point | null {
  const { height, down } = body;
  const count = outletsOn(body);
  if (index >= count) return null;
  const part = (index + 0.5) / count;
  return down ? { x: NODE_WIDTH * part, y: height } : { x: NODE_WIDTH, y: height * part };
}

/** A cubic Bézier curve. */
export type Curve = readonly [from: Point, c1: Point, c2: Point, to: Point];

/** The way of a wire across the canvas: curves, each from where the last one ends. */
export type Way = readonly Curve[];

/** A point with its sides exchanged: what runs down for what runs right. */
export function turned({ x, y }: Point): Point {
  return { x: y, y: x };
}

/** The way of a wire: level at both ends, and round in a calm bow where it has to run backward. */
export function wireCurve(from: Point, to: Point, down = false): Curve {
  if (down) {
    const [a, b, c, d] = wireCurve(turned(from), turned(to));
    return [turned(a), turned(b), turned(c), turned(d)];
  }
  const ahead = to.x - from.x;
  const reach =
    ahead >= 0 ? Math.max(ahead * 0.5, Math.min(28, ahead)) : 6.5 * Math.sqrt(-ahead) + 28;
  return [from, { x: from.x + reach, y: from.y }, { x: to.x - reach, y: to.y }, to];
}

/** A curve as the `d` of an SVG path. */
export function curvePath([from, c1, c2, to]: Curve): string {
  return `M${from.x},${from.y} C${c1.x},${c1.y} ${c2.x},${c2.y} ${to.x},${to.y}`;
}

/** A way as the `d` of an SVG path. */
export function wayPath(way: Way): string {
  return way.map(curvePath).join(' ');
}

/** The point of a way at parameter t in 0 … 1: of several curves, as far along as t says. */
export function pointAlong(way: Way, t: number): Point {
  const [only] = way;
  if (only && way.length === 1) return pointOn(only, t);
  const lengths = way.map(([a, , , b]) => Math.hypot(a.x - b.x, a.y - b.y));
  let left = t * lengths.reduce((sum, length) => sum + length, 0);
  for (const [k, curve] of way.entries()) {
    const length = lengths[k] as number;
    if (left <= length || k === way.length - 1)
      return pointOn(curve, length === 0 ? 0 : Math.min(1, left / length));
    left -= length;
  }
  return { x: 0, y: 0 };
}

/** The point of a curve at parameter t in 0 … 1. */
export function pointOn([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, u: number) =>
    s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

/** How far a point is from a curve: exact to less than a pixel for wires of the lengths that graphs have. */
export function distanceTo(curve: Curve, { x, y }: Point): number {
  const pieces = 48;
  let least = Number.POSITIVE_INFINITY;
  let a = pointOn(curve, 0);
  for (let k = 1; k <= pieces; k++) {
    const b = pointOn(curve, k / pieces);
    const along = { x: b.x - a.x, y: b.y - a.y };
    const length = along.x * along.x + along.y * along.y;
    const t = length === 0 ? 0 : ((x - a.x) * along.x + (y - a.y) * along.y) / length;
    const on = Math.max(0, Math.min(1, t));
    least = Math.min(least, Math.hypot(x - a.x - on * along.x, y - a.y - on * along.y));
    a = b;
  }
  return least;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether all of `inner` lies within `outer`. */
export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** A rectangle with `by` of its own size added on every side. */
export function padded(rect: Rect, by: number): Rect {
  const x = rect.width * by;
  const y = rect.height * by;
  return { x: rect.x - x, y: rect.y - y, width: rect.width + 2 * x, height: rect.height + 2 * y };
}

/** How the canvas lies on the screen: screen = canvas × zoom + (x, y), in pixels of the canvas element. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The part of the canvas that an element of this size shows. */
export function shownRect({ x, y, zoom }: Transform, width: number, height: number): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** The transform that shows all of `rect` with a margin in pixels, at a zoom of `least` to `most`. */
export function fitting(
  rect: Rect,
  width: number,
  height: number,
  {
    margin,
    least,
    most,
  }: { readonly margin: number; readonly least: number; readonly most: number },
): Transform {
  const wanted = Math.min((width - 2 * margin) / rect.width, (height - 2 * margin) / rect.height);
  const zoom = Math.max(least, Math.min(most, wanted));
  return {
    x: width / 2 - (rect.x + rect.width / 2) * zoom,
    y: height / 2 - (rect.y + rect.height / 2) * zoom,
    zoom,
  };
}
