import type { Point } from '../../../layout/point';
import { type Curve, overlaps, pointOn, type Rect } from '../scene/geometry';
import { curveOf, type PlacedWire } from '../scene/scene';

/** What lies around a wire's label, all at zoom 1. */
export interface Surroundings {
  readonly curve: Curve;
  /** The boxes of nodes, and all wires. */
  readonly nodes: readonly Rect[];
  readonly wires: readonly PlacedWire[];
  /** The node at which it arrives, under which there may stand what adds up. */
  readonly receiver: Rect | undefined;
  /** Labels that have their places already. */
  readonly labels?: readonly Rect[];
}

/** Node text begins this far from its border, so that a label may lie over the border. */
const RIM = 9;
/** A label keeps this far from its wire. */
const GAP = 7;

/** The centre for a label of a size where it hides least: not its wire, not the ports at its ends, not what nodes say. */
export function labelPlace(
  { curve, nodes, wires, receiver, labels = [] }: Surroundings,
  { width, height }: { readonly width: number; readonly height: number },
): Point {
  const points = SAMPLES.map((t) => pointOn(curve, t));
  const reach = around(points, width + height);
  const near = nodes.filter((node) => overlaps(node, reach));
  if (receiver) near.push(underneath(receiver));
  const others = wires
    .filter(({ from, to }) => overlaps(from, reach) || overlaps(to, reach))
    .map((wire) => FEW.map((t) => pointOn(curveOf(wire), t)));
  let best: { place: Point; cost: number } | null = null;
  for (const t of ALONG) {
    const at = pointOn(curve, t);
    for (const side of SIDES) {
      for (const away of AWAY) {
        const place = {
          x: at.x + side.x * (width / 2 + GAP + away),
          y: at.y + side.y * (height / 2 + GAP + away),
        };
        const box = { x: place.x - width / 2, y: place.y - height / 2, width, height };
        const wire = points.filter((point) => inside(box, point)).length / points.length;
        const covered = near.reduce((sum, node) => sum + common(box, node), 0) / (width * height);
        const crossed = others.reduce((sum, other) => sum + hidden(box, other), 0);
        const taken = labels.filter((label) => overlaps(label, box)).length;
        const cost =
          crossed + 4 * wire + 3 * covered + 5 * taken + away / 100 + Math.abs(t - 0.5) / 4;
        if (best === null || cost < best.cost) best = { place, cost };
      }
    }
  }
  return best?.place ?? pointOn(curve, 0.5);
}

const SAMPLES = Array.from({ length: 17 }, (_, k) => k / 16);
const FEW = Array.from({ length: 9 }, (_, k) => k / 8);
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const SIDES: readonly Point[] = [
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
];
const AWAY = [0, 10, 22, 36, 52];

/** What hiding some points of another wire costs: most at its ends, where its ports are. */
function hidden(box: Rect, points: readonly Point[]): number {
  return points.reduce((sum, point, k) => {
    if (!inside(box, point)) return sum;
    return sum + (k === 0 || k === points.length - 1 ? 0.6 : 0.08);
  }, 0);
}

function inside({ x, y, width, height }: Rect, point: Point): boolean {
  return (
    point.x > x - GAP / 2 &&
    point.x < x + width + GAP / 2 &&
    point.y > y - GAP / 2 &&
    point.y < y + height + GAP / 2
  );
}

/** The area that a label and what a node says have in common. */
function common(label: Rect, node: Rect): number {
  const x =
    Math.min(label.x + label.width, node.x + node.width - RIM) - Math.max(label.x, node.x + RIM);
  const y =
    Math.min(label.y + label.height, node.y + node.height - RIM / 2) -
    Math.max(label.y, node.y + RIM / 2);
  return Math.max(0, x) * Math.max(0, y);
}

/** Where the sum hangs from a node's lower edge, with what `common` takes off. */
function underneath({ x, y, width, height }: Rect): Rect {
  return { x: x - 34, y: y + height - 10, width: width + 68, height: 34 };
}

/** A rectangle around points, and `by` more on every side. */
function around(points: readonly Point[], by: number): Rect {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs) - by;
  const y = Math.min(...ys) - by;
  return { x, y, width: Math.max(...xs) + by - x, height: Math.max(...ys) + by - y };
}
