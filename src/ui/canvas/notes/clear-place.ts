import type { Point } from '../../../layout/point';
import { contains, overlaps, type Rect } from '../scene/geometry';
import { crosses } from '../wire/label-place';

/** Places are tried so far from each other, in pixels at zoom 1. */
const STEP = 20;
/** What a note keeps from what it does not cover. */
const APART = 12;

/** What there is on a canvas that something new had better not cover. */
export interface There {
  readonly boxes: readonly Rect[];
  /** Wires, as points along them; they are covered where there is no other room. */
  readonly lines: readonly (readonly Point[])[];
}

/**
 * The place nearest to a wished one where something of a size covers none of what there is and lies in view
 * as a whole; the wished one where there is none.
 */
export function clearPlace(
  wished: Point,
  size: Pick<Rect, 'width' | 'height'>,
  { boxes, lines }: There,
  view: Rect,
): Point {
  const near = boxes.filter((rect) => overlaps(rect, view));
  const legs = lines.flatMap((line) =>
    line.slice(1).flatMap((b, k): (readonly [Point, Point])[] => {
      const a = line[k] as Point;
      return crosses(view, a, b) ? [[a, b]] : [];
    }),
  );
  return placeIn(wished, size, near, legs, view) ?? placeIn(wished, size, near, [], view) ?? wished;
}

function placeIn(
  wished: Point,
  { width, height }: Pick<Rect, 'width' | 'height'>,
  near: readonly Rect[],
  legs: readonly (readonly [Point, Point])[],
  view: Rect,
): Point | null {
  const isClear = ({ x, y }: Point) => {
    const own = { x, y, width, height };
    const around = {
      x: x - APART,
      y: y - APART,
      width: width + 2 * APART,
      height: height + 2 * APART,
    };
    return (
      contains(view, own) &&
      !near.some((rect) => overlaps(rect, around)) &&
      !legs.some(([a, b]) => crosses(around, a, b))
    );
  };
  if (isClear(wished)) return wished;
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let x = view.x + APART; x + width <= view.x + view.width; x += STEP) {
    for (let y = view.y + APART; y + height <= view.y + view.height; y += STEP) {
      const distance = Math.hypot(x - wished.x, y - wished.y);
      if (distance >= least || !isClear({ x, y })) continue;
      best = { x: Math.round(x), y: Math.round(y) };
      least = distance;
    }
  }
  return best;
}
