/** One step that was taken, with the numbers of all inputs before and after it. */
export interface Stride {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly before: number;
  readonly after: number;
}

/** The steps that lead to where the inputs are: without those that were undone. */
export function trailTo(strides: readonly Stride[], at: Float64Array): readonly Stride[] {
  const arrived = strides.findLastIndex(({ to }) => isSame(to, at));
  if (arrived >= 0) return strides.slice(0, arrived + 1);
  const left = strides.findIndex(({ from }) => isSame(from, at));
  return left >= 0 ? strides.slice(0, left) : strides;
}

/** The trail with one more step at its end. */
export function withStride(strides: readonly Stride[], stride: Stride): readonly Stride[] {
  return [...trailTo(strides, stride.from), stride].slice(-LONGEST);
}

/** Older steps are forgotten. */
const LONGEST = 500;

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((number, k) => Object.is(number, b[k]));
}
