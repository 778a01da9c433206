import { sameShape } from '../../core/tensor/shape';
import type { Tensor } from '../../core/tensor/tensor';

/** How close an answer must be. */
export interface Tolerance {
  /** Decimals that are shown: what differs by less than one of the last is the same. */
  readonly digits: number;
  /** Part of the number by which it may differ besides, as 0.01. */
  readonly relative?: number;
}

/** What an answer may differ by from a right number. */
export function roomOf(right: number, tolerance: Tolerance): number {
  return room(right, tolerance, 1) * (1 + 1e-9);
}

/** What two numbers may differ by, where they are shown as this one is. */
function room(shown: number, { digits, relative = 0 }: Tolerance, lasts: number): number {
  const size = Math.abs(shown);
  const last = 10 ** -digits;
  // What would round to nothing is shown as a power of ten, with as many decimals.
  const unit = size > 0 && size < last / 2 ? last * 10 ** Math.floor(Math.log10(size)) : last;
  return Math.max(lasts * unit, relative * size, 16 * Number.EPSILON * size);
}

function isNear(answer: number, right: number, tolerance: Tolerance, lasts: number): boolean {
  if (Object.is(answer, right) || answer === right) return true;
  if (!Number.isFinite(right) || !Number.isFinite(answer)) return false;
  const nothing = 10 ** -tolerance.digits / 2;
  if (Math.abs(right) < nothing && Math.abs(answer) < nothing && lasts === 1) return true;
  return Math.abs(answer - right) <= room(right, tolerance, lasts) * (1 + 1e-9);
}

/** Whether an answer is the right number, rounded or cut off after the digits that are shown. */
export function agrees(answer: Tensor, right: Tensor, tolerance: Tolerance): boolean {
  return everywhere(answer, right, (a, b) => isNear(a, b, tolerance, 1));
}

/** More decimals than these are not held against anybody: who types them has computed in other steps. */
const MOST_DECIMALS = 7;

/**
 * Whether an answer is what a mistake comes to, rounded as it should be.
 * @param decimals how many were typed: what has more than are shown is known as closely.
 */
export function matches(
  answer: Tensor,
  mistaken: Tensor,
  { digits }: Tolerance,
  decimals: number | null,
): boolean {
  const known = Math.max(digits, Math.min(decimals ?? MOST_DECIMALS, MOST_DECIMALS));
  return everywhere(answer, mistaken, (a, b) => isNear(a, b, { digits: known }, 0.5));
}

function everywhere(a: Tensor, b: Tensor, agree: (one: number, other: number) => boolean): boolean {
  if (!sameShape(squeezed(a.shape), squeezed(b.shape))) return false;
  return a.data.every((each, k) => agree(each, b.data[k] as number));
}

/** An array of one number is written as a number. */
function squeezed(shape: readonly number[]): readonly number[] {
  return shape.every((extent) => extent === 1) ? [] : shape;
}
