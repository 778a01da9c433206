/**
 * The item that typing `typed` in a list goes to: the next after `from` whose label starts with it,
 * going round. One letter typed again and again goes through all that start with it. −1 when none does.
 */
export function typeAhead(labels: readonly string[], typed: string, from: number): number {
  const query = typed.toLocaleLowerCase();
  const first = query[0];
  if (first === undefined) return -1;
  const repeated = query.length > 1 && [...query].every((letter) => letter === first);
  const sought = repeated ? first : query;
  // A longer query may still be met by the item one is on.
  const start = sought.length === 1 ? from + 1 : Math.max(from, 0);
  for (let k = 0; k < labels.length; k++) {
    const at = (start + k) % labels.length;
    if (labels[at]?.toLocaleLowerCase().startsWith(sought)) return at;
  }
  return -1;
}
