import { niceBelow } from '../../study/curve/interval';
import type { DataPoint } from '../parts/plot/figure';
import type { Frame } from '../parts/plot/frame';

/** The triangle under a tangent: its level side, then its upright one. */
export interface Triangle {
  readonly run: number;
  readonly rise: number;
  /** Where its level side begins, its right angle, and where its upright side ends. */
  readonly corners: readonly [DataPoint, DataPoint, DataPoint];
}

/** What a side may take of the picture, and the least that is worth drawing, in pixels. */
const LONGEST = { run: 0.34, rise: 0.42 } as const;
const LEAST = 20;
const FLATTEST = 9;
/** Room for the words beside the upright side, in pixels. */
const WORDS = 56;

/**
 * A triangle whose sides are a run of 1 and the slope, or another round run where one of them would be
 * too small or too large to see; to the left of the point where there is no room on its right.
 */
export function triangleAt(x: number, y: number, slope: number, frame: Frame): Triangle | null {
  if (!Number.isFinite(x + y + slope)) return null;
  const across = frame.right - frame.left;
  const up = frame.bottom - frame.top;
  const perX = across / (frame.x.domain[1] - frame.x.domain[0]);
  const perY = up / (frame.y.domain[1] - frame.y.domain[0]);
  const fits = (run: number) =>
    run * perX <= LONGEST.run * across && Math.abs(slope) * run * perY <= LONGEST.rise * up;
  const widest = Math.min(
    (LONGEST.run * across) / perX,
    slope === 0 ? Number.POSITIVE_INFINITY : (LONGEST.rise * up) / (Math.abs(slope) * perY),
  );
  const seen = (run: number) => run * perX >= LEAST && Math.abs(slope) * run * perY >= FLATTEST;
  const run = fits(1) && seen(1) ? 1 : niceBelow(widest);
  if (!seen(run)) return null;
  const rise = slope * run;
  const at = (dx: number, dy: number): DataPoint => ({
    x: frame.x.at(x + dx),
    y: frame.y.at(y + dy),
  });
  const end = at(run, rise);
  const goesRight =
    end.x + WORDS <= frame.right && end.y >= frame.top - 4 && end.y <= frame.bottom + 4;
  const corners: Triangle['corners'] = goesRight
    ? [at(0, 0), at(run, 0), end]
    : [at(-run, -rise), at(0, -rise), at(0, 0)];
  return { run, rise, corners };
}

/** Where the lengths of the sides are written: the middle of the first, the beginning of the second. */
export const wordsAt = {
  run: ({ corners: [a, b], rise }: Triangle, { fontSize }: Frame): DataPoint => ({
    x: (a.x + b.x) / 2,
    y: rise >= 0 ? a.y + fontSize * 0.5 + 6 : a.y - fontSize * 0.5 - 4,
  }),
  rise: ({ corners: [, b, c] }: Triangle): DataPoint => ({ x: b.x + 7, y: (b.y + c.y) / 2 }),
};
