import type { Point } from '../../../layout/point';
import { contains, overlaps, pointAlong, type Rect, type Way } from '../scene/geometry';

/** What lies around the labels of wires, all at zoom 1. */
export interface Surroundings {
  /** What no label may cover: nodes with their ports, what hangs from them, other labels. */
  readonly boxes: readonly Rect[];
  /** Nodes alone: the line from a label to its wire had better not run behind one. */
  readonly nodes: readonly Rect[];
  /** What the whole graph takes up; labels keep within it if they can. */
  readonly within: Rect;
  /** Wires, by key, as points so close that straight lines between them are the wire. */
  readonly lines: ReadonlyMap<string, readonly Point[]>;
}

/** A form that a label may have, and what it costs to take it rather than a better one. */
export interface Form<T> {
  readonly form: T;
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

/** Where a label stands. */
export interface LabelPlace<T> {
  readonly form: T;
  readonly box: Rect;
  /** The point of its wire that it stands at, */
  readonly at: Point;
  /** and whether it stands away from it, so that a line should lead there. */
  readonly away: boolean;
  /** Whether it covers nothing. */
  readonly free: boolean;
}

/** So near their wire labels need no line to it. */
const NEAR = 14;
const GAP = 3;
const ALONG = [0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86];
const AWAY = [0, 7, 14, 24, 36, 50, 68, 90, 120, 160, 210, 270];
const SIDES: readonly (Point & { readonly cost: number })[] = [
  { x: 0, y: -1, cost: 4 },
  { x: 0, y: 1, cost: 5 },
  { x: 1, y: -1, cost: 7 },
  { x: -1, y: -1, cost: 7 },
  { x: 1, y: 1, cost: 8 },
  { x: -1, y: 1, cost: 8 },
  { x: 1, y: 0, cost: 9 },
  { x: -1, y: 0, cost: 9 },
];

/**
 * The place of a wire's label where it covers nothing: on the wire, beside it, or where there is room
 * nearby, in the best form that goes. Without any such place it stands in the middle of its wire.
 * @param key the wire's, which its own label may cover.
 */
export function labelPlace<T>(
  key: string,
  way: Way,
  forms: readonly Form<T>[],
  around: Surroundings,
): LabelPlace<T> | null {
  const points = ALONG.map((t) => ({ at: pointAlong(way, t), cost: Math.abs(t - 0.5) * 40 }));
  const candidate = candidatesWithin(around.within);
  const candidates = forms.flatMap((form) =>
    points.flatMap(({ at, cost }) => [
      candidate(form, at, at, form.cost + cost, false),
      ...SIDES.flatMap((side) =>
        AWAY.map((away) => {
          const place = {
            x: at.x + side.x * (form.width / 2 + GAP + away),
            y: at.y + side.y * (form.height / 2 + GAP + away),
          };
          return candidate(form, place, at, form.cost + cost + side.cost + away, away > NEAR);
        }),
      ),
    ]),
  );
  candidates.sort((a, b) => a.cost - b.cost);
  const near = nearby(candidates, key, around);
  const roomy = candidates.find(({ box }) => isFree(box, near));
  const led = candidates.find((each) => isFree(each.box, near) && isLed(each, near));
  const free = led && roomy && led.cost <= roomy.cost + HIDDEN ? led : roomy;
  const best = free ?? candidates[0];
  return best ? { ...best, free: free !== undefined } : null;
}

interface Candidate<T> extends Omit<LabelPlace<T>, 'free'> {
  readonly cost: number;
}

function candidatesWithin(within: Rect) {
  return <T>(
    { form, width, height }: Form<T>,
    middle: Point,
    at: Point,
    cost: number,
    away: boolean,
  ): Candidate<T> => {
    const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
    return { form, box, at, away, cost: cost + (contains(within, box) ? 0 : OUTSIDE) };
  };
}

/** Rather than have its line run behind a node, a label goes so much further away, in pixels. */
const HIDDEN = 80;
/** Rather than stand outside the graph, a label goes so far away from its wire, in pixels. */
const OUTSIDE = 120;

interface Near {
  readonly boxes: readonly Rect[];
  readonly nodes: readonly Rect[];
  readonly pieces: readonly (readonly [Point, Point])[];
}

/** What any of the candidates could cover. */
function nearby(
  candidates: readonly { readonly box: Rect }[],
  key: string,
  { boxes, nodes, lines }: Surroundings,
): Near {
  const xs = candidates.map(({ box }) => box.x);
  const ys = candidates.map(({ box }) => box.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const right = Math.max(...candidates.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...candidates.map(({ box }) => box.y + box.height));
  const reach = { x: left, y: top, width: right - left, height: bottom - top };
  const pieces: (readonly [Point, Point])[] = [];
  for (const [wire, points] of lines) {
    if (wire === key) continue;
    for (let k = 1; k < points.length; k++) {
      const [a, b] = [points[k - 1] as Point, points[k] as Point];
      if (crosses(reach, a, b)) pieces.push([a, b]);
    }
  }
  const inReach = (box: Rect) => overlaps(box, reach);
  return { boxes: boxes.filter(inReach), nodes: nodes.filter(inReach), pieces };
}

function isFree(box: Rect, { boxes, pieces }: Near): boolean {
  return (
    !boxes.some((other) => overlaps(box, other)) && !pieces.some(([a, b]) => crosses(box, a, b))
  );
}

/** Whether the line from a label to its wire, if there is one, runs over no node. */
function isLed(
  { away, at, box }: Pick<Candidate<unknown>, 'away' | 'at' | 'box'>,
  { nodes }: Near,
): boolean {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return !away || !nodes.some((node) => crosses(node, at, middle));
}

/** Whether a straight line comes into a rectangle. */
export function crosses({ x, y, width, height }: Rect, a: Point, b: Point): boolean {
  if (Math.max(a.x, b.x) < x || Math.min(a.x, b.x) > x + width) return false;
  if (Math.max(a.y, b.y) < y || Math.min(a.y, b.y) > y + height) return false;
  let from = 0;
  let to = 1;
  for (const [start, along, low, high] of [
    [a.x, b.x - a.x, x, x + width],
    [a.y, b.y - a.y, y, y + height],
  ] as const) {
    if (along === 0) continue;
    const [s, t] = [(low - start) / along, (high - start) / along];
    from = Math.max(from, Math.min(s, t));
    to = Math.min(to, Math.max(s, t));
  }
  return from <= to;
}
