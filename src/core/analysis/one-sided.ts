/** What a function of one number does on one side of a point. */
export type Side =
  /** It has a slope there, which may be ∞ or −∞; `error` says how far it may be off. */
  | { readonly kind: 'slope'; readonly slope: number; readonly error: number }
  /** It does not come near its value at the point. */
  | { readonly kind: 'jump' }
  /** It has no value there. */
  | { readonly kind: 'outside' }
  /** Rounding or what lies too near hides what it does. */
  | { readonly kind: 'unclear' };

/** Distances are powers of 4, so that where the point is a short number nothing is rounded. */
const RATIO = 4;
const FIRST = 2 ** -9;
/** A second look goes down to here where the first does not show enough. */
const STEPS = [7, 15] as const;
const CLEAR = 1e-5;

/**
 * The slope of a function on one side of 0, from values alone: difference quotients at distances that
 * shrink by the same ratio, extrapolated to 0 (Richardson), from the smallest distance at which the
 * extrapolations agree. Takes 7 values, or 15 where these leave it open.
 * @param at the function at a distance, be it negative; at 0 it is finite.
 * @param scale how far is far: the distances are shares of it.
 */
export function oneSided(at: (h: number) => number, side: 1 | -1, scale: number): Side {
  const origin = at(0);
  const samples: Sample[] = [];
  let found: Side = { kind: 'unclear' };
  for (const count of STEPS) {
    while (samples.length < count) {
      const h = side * scale * FIRST * RATIO ** -samples.length;
      const value = at(h);
      samples.push({ h, value, quotient: (value - origin) / h });
    }
    found = seenIn(samples, origin);
    if (found.kind === 'slope' && Number.isFinite(found.slope)) return found;
  }
  return found;
}

interface Sample {
  readonly h: number;
  readonly value: number;
  readonly quotient: number;
}

function seenIn(samples: readonly Sample[], origin: number): Side {
  const near = samples.slice(-3);
  if (near.every(({ value }) => Number.isNaN(value))) return { kind: 'outside' };
  if (near.every(({ value }) => Math.abs(value) === Infinity)) return { kind: 'jump' };
  if (!near.every(({ value }) => Number.isFinite(value))) return { kind: 'unclear' };
  return extrapolated(samples, origin) ?? diverging(samples, origin) ?? { kind: 'unclear' };
}

/** The slope, from the smallest distance on: nearer to the point fewer other kinks are in the way. */
function extrapolated(samples: readonly Sample[], origin: number): Side | null {
  const rows: number[][] = [];
  for (const { quotient } of samples) {
    const above = rows.at(-1);
    const row = [quotient];
    for (let j = 1; above && j <= above.length; j++) {
      const last = row[j - 1];
      row.push(last + (last - above[j - 1]) / (RATIO ** j - 1));
    }
    rows.push(row);
  }
  for (let k = rows.length - 1; k >= 2; k--) {
    const row = rows[k] as number[];
    const above = rows[k - 1] as number[];
    const { h, value } = samples[k] as Sample;
    const rounding =
      (8 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(origin))) / Math.abs(h);
    for (let j = 1; j < row.length - 1; j++) {
      const slope = row[j];
      const error = Math.max(
        Math.abs(slope - row[j - 1]),
        Math.abs(slope - above[j - 1]),
        rounding,
      );
      if (error <= CLEAR * Math.max(1, Math.abs(slope))) return { kind: 'slope', slope, error };
    }
  }
  return null;
}

/** Quotients that grow without end: by the ratio of distances at a jump, by less at an infinite slope. */
function diverging(samples: readonly Sample[], origin: number): Side | null {
  const near = samples.slice(-4);
  const growth = near.slice(1).map(({ quotient }, k) => quotient / (near[k] as Sample).quotient);
  const last = samples.at(-1) as Sample;
  const size = Math.max(...samples.map(({ value }) => Math.abs(value)), Math.abs(origin));
  // Below this it is but rounding that grows.
  if (Math.abs(last.value - origin) <= 1e-12 * size) return null;
  const near1 = (ratio: number) => ratio > 0.95 * RATIO && ratio < 1.05 * RATIO;
  if (growth.every(near1)) return { kind: 'jump' };
  const steady = growth.every((ratio) => ratio > 1.1 && ratio <= 0.95 * RATIO);
  if (!steady || Math.max(...growth) > 1.2 * Math.min(...growth)) return null;
  return { kind: 'slope', slope: last.quotient > 0 ? Infinity : -Infinity, error: 0 };
}
