import type { DataPoint } from '../parts/plot/figure';
import { clipLine, linePath } from '../parts/plot/lines';

/** What lies further off than this is not drawn, in pixels. */
const FAR = 4000;

/** Whether a place is in sight or not far from it. */
export function isNear({ x, y }: DataPoint): boolean {
  return Math.abs(x) <= FAR && Math.abs(y) <= FAR;
}

/** A straight path between two places, which may be anywhere; empty where it is out of sight. */
export function footPath(from: DataPoint, to: DataPoint): string {
  const line = clipLine(from, to, { left: -FAR, right: FAR, top: -FAR, bottom: FAR });
  return line ? linePath(line) : '';
}
