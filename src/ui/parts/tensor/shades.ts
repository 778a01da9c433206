import { allFinite, elementSummary } from '../../../lang/array/tensor-text';

/** Shades on either side of 0: few enough to tell apart, many enough to see a pattern. */
export const SHADES = 8;

/** The shade of what is not a number. */
export const BROKEN = SHADES + 1;

/**
 * Per number a whole shade from −SHADES to SHADES, the greatest size being the darkest and 0 none, so
 * that signs never mix; infinities are darkest, NaN is BROKEN.
 */
export function shadesOf(data: Float64Array): Int8Array {
  return Int8Array.from(data, shadeIn(data));
}

/** The size of the number that has the darkest shade, which is the greatest finite one. */
export function darkestOf(data: Float64Array): number {
  const { least, greatest } = elementSummary(allFinite(data) ? data : data.filter(Number.isFinite));
  return Math.max(-least, greatest, 0);
}

/** The shade of a number among those of an array. */
export function shadeIn(data: Float64Array): (value: number) => number {
  const size = darkestOf(data);
  return (value) => {
    if (Number.isNaN(value)) return BROKEN;
    if (!Number.isFinite(value)) return value > 0 ? SHADES : -SHADES;
    if (value === 0 || size === 0) return 0;
    // What is not 0 shows that it is not.
    return Math.sign(value) * Math.max(1, Math.round((Math.abs(value) / size) * SHADES));
  };
}
