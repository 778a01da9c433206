import type { NodeId } from '../../../core/graph/graph';
import type { Point } from '../../../layout/point';
import { type Curve, overlaps, type Rect, turned, type Way } from './geometry';

/** A wire that is to be led around nodes: its ends, and the node it starts from. */
export interface Led {
  readonly key: string;
  readonly source: NodeId;
  readonly from: Point;
  readonly to: Point;
}

/** How far from a port a wire turns, and how far from each other those turn that turn beside it. */
const TURN = 16;
const TRACK = 9;
/** How far from nodes it keeps, and how round it turns. */
const CLEAR = 9;
const ROUND = 12;

/**
 * Ways along which wires run clear of nodes: out of a port, up or down beside the node, along a gap
 * between nodes, and up or down to the other port. Wires from the same node share their ways, others keep
 * beside each other. A wire for which there is no such way gets none.
 * @param down whether ports are above and below nodes, not at their sides.
 */
export function routesOf(
  wires: readonly Led[],
  nodes: readonly Rect[],
  down: boolean,
): ReadonlyMap<string, Way> {
  const routes = new Map<string, Way>();
  const boxes = down ? nodes.map(turnedRect) : nodes;
  const legs: Leg[] = [];
  for (const { key, source, from, to } of wires) {
    const [start, end] = down ? [turned(from), turned(to)] : [from, to];
    const corners = cornersOf(start, end, source, boxes, legs);
    if (!corners) continue;
    corners.slice(1).forEach((corner, k) => {
      legs.push({ source, a: corners[k] as Point, b: corner });
    });
    routes.set(key, rounded(down ? corners.map(turned) : corners));
  }
  return routes;
}

/** A straight leg of a way. */
interface Leg {
  readonly source: NodeId;
  readonly a: Point;
  readonly b: Point;
}

function cornersOf(
  from: Point,
  to: Point,
  source: NodeId,
  nodes: readonly Rect[],
  legs: readonly Leg[],
): readonly Point[] | null {
  let best: { corners: readonly Point[]; cost: number } | null = null;
  for (const out of [0, 1, 2, 3]) {
    for (const into of [0, 1, 2, 3]) {
      const left = from.x + TURN + out * TRACK;
      const right = to.x - TURN - into * TRACK;
      const cost = (y: number) =>
        Math.abs(y - from.y) + Math.abs(y - to.y) + 2 * TRACK * (out + into);
      for (const y of levels(Math.min(left, right), Math.max(left, right), from.y, to.y, nodes)) {
        if (best && cost(y) >= best.cost) continue;
        const corners = [from, { x: left, y: from.y }, { x: left, y }, { x: right, y }];
        corners.push({ x: right, y: to.y }, to);
        if (isFree(corners, source, nodes, legs)) best = { corners, cost: cost(y) };
      }
    }
  }
  return best?.corners ?? null;
}

/** The heights at which a wire can run from `left` to `right` between nodes, the middle of each gap first. */
function levels(
  left: number,
  right: number,
  from: number,
  to: number,
  nodes: readonly Rect[],
): readonly number[] {
  const taken = nodes
    .filter(({ x, width }) => x < right + CLEAR && x + width > left - CLEAR)
    .map(({ y, height }) => [y - CLEAR, y + height + CLEAR] as const)
    .sort((a, b) => a[0] - b[0]);
  const gaps: (readonly [number, number])[] = [];
  let below = Number.NEGATIVE_INFINITY;
  for (const [top, bottom] of taken) {
    if (top > below) gaps.push([below, top]);
    below = Math.max(below, bottom);
  }
  gaps.push([below, Number.POSITIVE_INFINITY]);
  return gaps.flatMap(([top, bottom]) => {
    // At the rim there is no middle: as near as the nodes allow, or where the wire is anyway.
    const [least, most] = [Math.min(from, to), Math.max(from, to)];
    const middle = Number.isFinite(top + bottom)
      ? (top + bottom) / 2
      : Number.isFinite(top)
        ? Math.max(top, least)
        : Math.min(bottom, most);
    return [0, 1, -1, 2, -2, 3, -3]
      .map((track) => middle + track * TRACK)
      .filter((y) => y >= top && y <= bottom);
  });
}

/** Whether a way runs through no node and along no wire of another source. */
function isFree(
  corners: readonly Point[],
  source: NodeId,
  nodes: readonly Rect[],
  legs: readonly Leg[],
): boolean {
  for (let k = 1; k < corners.length; k++) {
    const [a, b] = [corners[k - 1] as Point, corners[k] as Point];
    const ends = k === 1 || k === corners.length - 1;
    const box = around(a, b, ends ? -1 : 4);
    if (nodes.some((node) => overlaps(box, node))) return false;
    if (legs.some((leg) => leg.source !== source && isBeside(leg, a, b))) return false;
  }
  return true;
}

/** Whether two pieces run the same way so close that they look like one. */
function isBeside({ a, b }: Leg, c: Point, d: Point): boolean {
  const level = a.y === b.y;
  if (level !== (c.y === d.y)) return false;
  const [along, across] = level ? (['x', 'y'] as const) : (['y', 'x'] as const);
  if (Math.abs(a[across] - c[across]) >= TRACK - 1) return false;
  const low = Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]));
  const high = Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along]));
  return high - low > 1;
}

function around(a: Point, b: Point, by: number): Rect {
  const x = Math.min(a.x, b.x) - by;
  const y = Math.min(a.y, b.y) - by;
  return { x, y, width: Math.abs(a.x - b.x) + 2 * by, height: Math.abs(a.y - b.y) + 2 * by };
}

function turnedRect({ x, y, width, height }: Rect): Rect {
  return { x: y, y: x, width: height, height: width };
}

/** A way by corners, which it takes in a bow. */
function rounded(corners: readonly Point[]): Way {
  const points = corners.filter(
    (point, k) => k === 0 || distance(point, corners[k - 1] as Point) > 0.5,
  );
  const way: Curve[] = [];
  let at = points[0] as Point;
  for (let k = 1; k < points.length; k++) {
    const corner = points[k] as Point;
    const next = points[k + 1];
    if (!next) {
      way.push(straight(at, corner));
      break;
    }
    const radius = Math.min(
      ROUND,
      distance(points[k - 1] as Point, corner) / 2,
      distance(corner, next) / 2,
    );
    const begin = towards(corner, points[k - 1] as Point, radius);
    const end = towards(corner, next, radius);
    if (distance(at, begin) > 0.1) way.push(straight(at, begin));
    way.push([
      begin,
      towards(begin, corner, radius * 0.55),
      towards(end, corner, radius * 0.55),
      end,
    ]);
    at = end;
  }
  return way;
}

function straight(a: Point, b: Point): Curve {
  const third = (t: number) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
  return [a, third(1 / 3), third(2 / 3), b];
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  const part = length === 0 ? 0 : by / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
