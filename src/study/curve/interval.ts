/** From one number to a greater one. */
export type Interval = readonly [low: number, high: number];

/** How far from its point a range reaches at first: 1½ times its size, 3 at least. */
const REACH = 1.5;
const LEAST = 2;
/** The narrowest range is this share of the numbers in it; float64 has 16 digits. */
const FINEST = 1e-9;
const WIDEST = 1e15;

/** The range that a number is seen in at first: it is in the middle. */
export function rangeAround(x: number): Interval {
  const centre = Number.isFinite(x) ? x : 0;
  const radius = REACH * Math.max(Math.abs(centre), LEAST);
  return [centre - radius, centre + radius];
}

/** How much wider than the other one of two ranges may be for both to become as wide as the wider. */
const ALIKE = 4;

/**
 * The ranges that a point in the plane is seen in at first. Where both are about as wide, a unit is as
 * long either way, so that a gradient is at right angles to the lines of equal height.
 * @param aspect the height of the picture over its width.
 */
export function rangesAround(x: number, y: number, aspect: number): readonly [Interval, Interval] {
  const ranges = [rangeAround(x), rangeAround(y)] as const;
  const [across, up] = ranges.map(widthOf) as [number, number];
  const widest = Math.max(across, up);
  if (Math.max(across, up) > ALIKE * Math.min(across, up)) return ranges;
  return [widened(ranges[0], widest), widened(ranges[1], widest * aspect)];
}

export function widthOf([low, high]: Interval): number {
  return high - low;
}

function widened([low, high]: Interval, width: number): Interval {
  const centre = (low + high) / 2;
  return [centre - width / 2, centre + width / 2];
}

/** A range made wider by a factor or, by one under 1, narrower, while a number in it keeps its place. */
export function zoomed(range: Interval, factor: number, about: number): Interval {
  const fixed = isWithin(range, about) ? about : (range[0] + range[1]) / 2;
  const next = [fixed - (fixed - range[0]) * factor, fixed + (range[1] - fixed) * factor] as const;
  const width = widthOf(next);
  const finest = FINEST * Math.max(Math.abs(fixed), Number.MIN_VALUE / FINEST);
  return width > finest && width < WIDEST * Math.max(1, Math.abs(fixed)) ? next : range;
}

function isWithin([low, high]: Interval, x: number): boolean {
  return x >= low && x <= high;
}

/** How near to an edge a point comes that the range has followed, as a share of its width. */
const MARGIN = 0.15;
/** By how much a range grows so that what has leapt away and where it was are both seen. */
const GROWTH = 8;

/**
 * The range in which a point is seen that has moved: the same while it is in there, moved along where it
 * is not far, wider where it has leapt, and a new one where it has leapt out of sight.
 */
export function following(range: Interval, x: number): Interval {
  if (isWithin(range, x) || !Number.isFinite(x)) return range;
  const width = widthOf(range);
  const over = x < range[0] ? x - range[0] : x - range[1];
  if (Math.abs(over) <= width / 4) {
    const by = over + Math.sign(over) * MARGIN * width;
    return [range[0] + by, range[1] + by];
  }
  const reach = Math.abs(over) * (1 + MARGIN);
  if (width + reach > GROWTH * width) return rangeAround(x);
  return over < 0 ? [range[0] - reach, range[1]] : [range[0], range[1] + reach];
}

/** What lies beyond these shares of all heights by more than the distance between them is out of sight. */
const SHARES = [0.05, 0.95] as const;

/** From the lowest to the highest of some heights, apart from what towers over the others as near a pole. */
export function heightRange(heights: readonly number[]): Interval | null {
  const sorted = Float64Array.from(heights.filter(Number.isFinite)).sort();
  const last = sorted.length - 1;
  if (last < 0) return null;
  const share = (k: 0 | 1) => sorted[Math.round(SHARES[k] * last)] as number;
  const [low, high] = [share(0), share(1)];
  const reach = high - low;
  return reach > 0
    ? [Math.max(sorted[0] as number, low - reach), Math.min(sorted[last] as number, high + reach)]
    : [sorted[0] as number, sorted[last] as number];
}

/** A range with a little room beyond its ends, and room around a single number. */
export function padded([low, high]: Interval, share = 0.08): Interval {
  const width = high - low;
  const pad = width > 0 ? width * share : Math.max(Math.abs(low) / 2, 0.5);
  return [low - pad, high + pad];
}

/** The greatest of 1, 2 and 5 times a power of ten that is not greater than a positive number. */
export function niceBelow(size: number): number {
  const power = Math.floor(Math.log10(size) + 1e-9);
  const digit = [5, 2].find((d) => d * 10 ** power <= size * (1 + 1e-9)) ?? 1;
  return Number(`${digit}e${power}`);
}
