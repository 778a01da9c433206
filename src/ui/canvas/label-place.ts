import type { Point } from '../../file/document';
import { type Curve, overlaps, pointOn, type Rect } from './geometry';

/** What lies around a wire's label, all at zoom 1. */
export interface Surroundings {
  readonly curve: Curve;
  /** The boxes of nodes that may be near. */
  readonly nodes: readonly Rect[];
}

/** Node text begins this far from its border, so that a label may lie over the border. */
const RIM = 9;
/** A label keeps this far from its wire. */
const GAP = 7;

/** The centre for a label of a size where it hides least: not its wire, not the ports at its ends, not what nodes say. */
export function labelPlace(
  { curve, nodes }: Surroundings,
  { width, height }: { readonly width: number; readonly height: number },
): Point {
  const points = SAMPLES.map((t) => pointOn(curve, t));
  const reach = around(points, width + height);
  const near = nodes.filter((node) => overlaps(node, reach));
  let best: { place: Point; cost: number } | null = null;
  for (const t of ALONG) {
    const at = pointOn(curve, t);
    for (const side of [-1, 1]) {
      for (const away of AWAY) {
        const place = { x: at.x, y: at.y + side * (height / 2 + GAP + away) };
        const box = { x: place.x - width / 2, y: place.y - height / 2, width, height };
        const wire = points.filter((point) => inside(box, point)).length / points.length;
        const covered = near.reduce((sum, node) => sum + common(box, node), 0) / (width * height);
        const cost = 4 * wire + 3 * covered + away / 100 + Math.abs(t - 0.5) / 4;
        if (best === null || cost < best.cost) best = { place, cost };
      }
    }
  }
  return best?.place ?? pointOn(curve, 0.5);
}

const SAMPLES = Array.from({ length: 17 }, (_, k) => k / 16);
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const AWAY = [0, 10, 22, 36, 52];

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

/** A rectangle around points, and `by` more on every side. */
function around(points: readonly Point[], by: number): Rect {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs) - by;
  const y = Math.min(...ys) - by;
  return { x, y, width: Math.max(...xs) + by - x, height: Math.max(...ys) + by - y };
}
