import { useState } from 'react';

/** The numbers of the inputs but those at some positions, the same array for as long as they are the same. */
export function useSteady(at: Float64Array, positions: readonly number[]): Float64Array {
  const others = at.slice();
  for (const position of positions) others[position] = 0;
  const [kept, keep] = useState(others);
  const same =
    kept.length === others.length && kept.every((number, k) => Object.is(number, others[k]));
  if (same) return kept;
  keep(others);
  return others;
}
