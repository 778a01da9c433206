import { ShapeError } from './shape';

/** What kind of numbers a value holds. */
export type Dtype = 'float64' | 'float32' | 'int32' | 'bool';

/** In the order of their codes: programs hold 1 + the code, and 0 where a value has no dtype. */
export const dtypes: readonly Dtype[] = ['float64', 'float32', 'int32', 'bool'];

export function isDtype(name: unknown): name is Dtype {
  return dtypes.some((dtype) => dtype === name);
}

/** The dtype itself. @throws ShapeError for what is none. */
export function checkedDtype(name: unknown): Dtype {
  if (isDtype(name)) return name;
  throw new ShapeError({ kind: 'no such dtype', given: String(name), known: dtypes });
}

/** Whether values of this dtype have derivatives; those without a dtype have. */
export function isDifferentiable(dtype: Dtype | null): boolean {
  return dtype !== 'int32' && dtype !== 'bool';
}

/** The number that stands for `x` in a dtype: float32 rounds it, int32 cuts and wraps it, bool is 1 but for 0. */
export function rounded(dtype: Dtype | null, x: number): number {
  switch (dtype) {
    case 'float32':
      return Math.fround(x);
    case 'int32':
      return x | 0;
    case 'bool':
      return x === 0 ? 0 : 1;
    default:
      return x;
  }
}

/** Rounds the numbers from `from` to before `to` where they stand. */
export function roundAll(dtype: Dtype | null, data: Float64Array, from: number, to: number): void {
  if (dtype === null || dtype === 'float64') return;
  for (let k = from; k < to; k++) data[k] = rounded(dtype, data[k]);
}
