/** So many results are named, then counted. */
export const NAMED = 6;

/** Results one after the other: `v₁ = 2, v₂ = 3 and 4 more`. */
export function listed(results: readonly string[]): string {
  const more = results.length - NAMED;
  return results.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
