/**
 * The item that typing `typed` in a list goes to: the next after `from` whose label starts with it,
 * else one with a later word that does, going round. One letter typed again and again goes through all that start with it. −1 when none does.
 */
export function typeAhead(labels: readonly string[], typed: string, from: number): number {
  const query = typed.toLocaleLowerCase();
  const first = query[0];
  if (first === undefined) return -1;
  const repeated = query.length > 1 && [...query].every((letter) => letter === first);
  const sought = repeated ? first : query;
  // A longer query may still be met by the item one is on.
  const start = sought.length === 1 ? from + 1 : Math.max(from, 0);
  const folded = labels.map((label) => label.toLocaleLowerCase());
  const next = (fits: (label: string) => boolean): number => {
    for (let k = 0; k < folded.length; k++) {
      const at = (start + k) % folded.length;
      if (fits(folded[at] as string)) return at;
    }
    return -1;
  };
  const found = next((label) => label.startsWith(sought));
  return found >= 0 || sought.length === 1 ? found : next((label) => label.includes(` ${sought}`));
}
