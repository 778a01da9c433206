let next = 1;

/** A seed that nothing has been filled with since the page was opened: two arrays filled in turn differ. */
export function unusedSeed(): number {
  return next;
}

/** Takes note that an array was filled with a seed. */
export function markSeedUsed(seed: number): void {
  next = Math.max(next, seed + 1);
}
