import type { NestedNumbers } from '../../src/core/index';

type Numbers = number | NestedNumbers;

export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** NaN agrees with NaN, an infinity with itself, 0 with −0; other numbers within the tolerance. */
export function agrees(a: number, b: number, { relative, absolute }: Tolerance): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  if (a === b) return true;
  return Math.abs(a - b) <= absolute + relative * Math.max(Math.abs(a), Math.abs(b));
}

/** The numbers in nested arrays, in order. */
export function flat(x: Numbers): number[] {
  return typeof x === 'number' ? [x] : (x as readonly Numbers[]).flatMap(flat);
}
