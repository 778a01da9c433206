import { type Interval, padded, widthOf } from '../../study/curve/interval';
import type { Curve } from '../../study/curve/samples';
import type { DataPoint } from '../parts/plot/figure';
import type { Frame } from '../parts/plot/frame';
import { linePath } from '../parts/plot/lines';

/** What is in sight of the heights of a curve: what is worth seeing of it, and the point. */
export function heightsInSight(curve: Curve | null, value: number): Interval {
  const found = curve?.heights ?? null;
  if (!Number.isFinite(value)) return padded(found ?? [0, 1]);
  return padded(found ? [Math.min(found[0], value), Math.max(found[1], value)] : [value, value]);
}

/** Heights further out of sight than what is in sight are drawn no further. */
const BEYOND = 1;

/** The line of a curve, in a frame: what lies out of sight on one side is no part of it. */
export function curvePath({ x, y }: Curve, frame: Frame): string {
  const [low, high] = frame.y.domain;
  const reach = BEYOND * widthOf(frame.y.domain);
  const side = (height: number) => (height > high ? 1 : height < low ? -1 : 0);
  const points: DataPoint[] = [];
  x.forEach((at, k) => {
    const height = y[k] as number;
    const drawn = {
      x: frame.x.at(at),
      y: pixelOf(Math.max(low - reach, Math.min(high + reach, height))),
    };
    const here = side(height);
    const before = k > 0 ? side(y[k - 1] as number) : 0;
    const next = k + 1 < y.length ? side(y[k + 1] as number) : 0;
    if (here !== 0 && here === before && here === next) {
      drawn.y = Number.NaN;
    } else if (here !== 0 && here === before) {
      // The line comes back into sight from here, not from where it left.
      points.push({ x: drawn.x, y: Number.NaN });
    }
    points.push(drawn);
  });
  return linePath(points);

  function pixelOf(height: number): number {
    return frame.y.at(height);
  }
}
