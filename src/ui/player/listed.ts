import { wording } from './early-words';
/** So many results are named, then counted. */
export const NAMED = 6;

/**
 * Results one after the other: `v₁ = 2, v₂ = 3 and 4 more`.
 * @param count how many there are, of which no more than the first need be given.
 */
export function listed(results: readonly string[], count = results.length): string {
  const more = count - NAMED;
  return results.slice(0, NAMED).join(', ') + (more > 0 ? wording.andMore(more) : '');
}
