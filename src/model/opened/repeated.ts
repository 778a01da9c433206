import type { Algebra } from '../../core/rule/algebra';
import type { Shape } from '../../core/tensor/shape';
import { checkedExtents } from './extents';

/** Repeats x along each axis so often. @throws ModelError for counts that are none. */
export function tiled(
  o: Algebra<number>,
  x: number,
  shape: Shape,
  counts: readonly number[],
): number {
  const repeats = checkedExtents('repeats', counts);
  const apart = shape.flatMap((extent) => [1, extent]);
  const wide = shape.flatMap((extent, k) => [repeats[k] ?? 1, extent]);
  const repeated = o.broadcastTo(o.reshape(x, apart), wide);
  return o.reshape(
    repeated,
    shape.map((extent, k) => extent * (repeats[k] ?? 1)),
  );
}

/** Numbers from a first one on, a step apart, before a limit. @throws ModelError for too many. */
export function ranged(
  o: Algebra<number>,
  [start = 0, limit = 0, step = 1]: readonly (number | undefined)[],
): number {
  const count = Math.max(0, Math.ceil((limit - start) / step));
  const one = o.broadcastTo(o.literal(1), checkedExtents('range', [count]));
  const places = o.sub(o.apply('cumsum', [one]), o.literal(1));
  return o.add(o.literal(start), o.mul(places, o.literal(step)));
}
