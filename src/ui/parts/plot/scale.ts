/** From numbers to pixels along one axis. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly domain: readonly [low: number, high: number];
  /** Pixels of the ends of the domain; the first may be the greater. */
  readonly range: readonly [from: number, to: number];
  /** The pixel of a number; NaN for what has no place, such as 0 on a logarithmic axis. */
  at(value: number): number;
  /** The number at a pixel. */
  invert(pixel: number): number;
}

/** A straight axis. A domain of one number is widened, so that it has a place in the middle. */
export function linearScale(
  [low, high]: readonly [number, number],
  range: readonly [number, number],
): Scale {
  const pad = low === high ? Math.max(Math.abs(low) / 2, 0.5) : 0;
  const domain = [low - pad, high + pad] as const;
  const [from, to] = range;
  const slope = (to - from) / (domain[1] - domain[0]);
  return {
    kind: 'linear',
    domain,
    range,
    at: (value) => (Number.isFinite(value) ? from + (value - domain[0]) * slope : Number.NaN),
    invert: (pixel) => domain[0] + (pixel - from) / slope,
  };
}

/** A logarithmic axis over positive numbers. A domain of one number is widened to a decade each way. */
export function logScale(
  [low, high]: readonly [number, number],
  range: readonly [number, number],
): Scale {
  const domain = low === high ? ([low / 10, high * 10] as const) : ([low, high] as const);
  const [from, to] = range;
  // Logarithms are subtracted, since a quotient of denormal numbers could overflow.
  const start = Math.log10(domain[0]);
  const slope = (to - from) / (Math.log10(domain[1]) - start);
  return {
    kind: 'log',
    domain,
    range,
    at: (value) =>
      value > 0 && Number.isFinite(value) ? from + (Math.log10(value) - start) * slope : Number.NaN,
    invert: (pixel) => 10 ** (start + (pixel - from) / slope),
  };
}

/** The least and the greatest of what has a place on an axis of this kind; null when nothing has. */
export function extent(
  values: Iterable<number>,
  kind: Scale['kind'],
): readonly [low: number, high: number] | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value) || (kind === 'log' && value <= 0)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : null;
}

/** The domain widened to whole powers of ten. */
export function wholeDecades([low, high]: readonly [number, number]): readonly [number, number] {
  const from = Math.floor(Math.log10(low) + 1e-9);
  const to = Math.ceil(Math.log10(high) - 1e-9);
  return [tenTo(from), tenTo(Math.max(to, from + 1))];
}

/** A power of ten, exactly: engines differ in the last digit of `10 ** -5`. */
export function tenTo(exponent: number): number {
  return Number(`1e${exponent}`);
}
