import type { Point } from '../../../layout/point';
import { contains, overlaps, type Rect } from '../scene/geometry';

/** Places are tried so far from each other, in pixels at zoom 1. */
const STEP = 20;
/** What a note keeps from what it does not cover. */
const APART = 12;

/**
 * The place nearest to a wished one where something of a size covers none of what there is and lies in view
 * as a whole; the wished one where there is none.
 */
export function clearPlace(
  wished: Point,
  { width, height }: Pick<Rect, 'width' | 'height'>,
  there: readonly Rect[],
  view: Rect,
): Point {
  const near = there.filter((rect) => overlaps(rect, view));
  const isClear = ({ x, y }: Point) => {
    const own = { x, y, width, height };
    const around = {
      x: x - APART,
      y: y - APART,
      width: width + 2 * APART,
      height: height + 2 * APART,
    };
    return contains(view, own) && !near.some((rect) => overlaps(rect, around));
  };
  if (isClear(wished)) return wished;
  let best = wished;
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
