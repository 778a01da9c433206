import type { Algebra } from '../../core/rule/algebra';
import type { Shape } from '../../core/tensor/shape';

/** Puts x among so many values before and after along each axis. */
export function padded(
  o: Algebra<number>,
  x: number,
  shape: Shape,
  before: readonly number[],
  after: readonly number[],
  value = 0,
): number {
  if ([...before, ...after].every((zeros) => zeros === 0)) return x;
  const to = shape.map((extent, k) => extent + (before[k] as number) + (after[k] as number));
  const stop = shape.map((extent, k) => extent + (before[k] as number));
  const cut = { start: before, stop, axis: shape.map((_, k) => k), shape: to };
  if (value === 0) return o.apply('unslice', [x], cut);
  const ones = o.apply('unslice', [o.broadcastTo(o.literal(1), shape)], cut);
  const among = o.apply('unslice', [x], cut);
  return o.where(ones, among, o.literal(value));
}
