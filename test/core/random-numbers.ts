/** A small deterministic generator (mulberry32): numbers in [0, 1), the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number inside an open interval. */
export function between(random: () => number, [low, high]: readonly [number, number]): number {
  return low + (high - low) * (0.001 + 0.998 * random());
}

/** A seed of its own for a name, so that what is drawn for it depends on nothing else. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Chooses one of some names by a number, as its place. A name more, wherever it stands, changes only the choices
 * that fall on it (rendezvous hashing), so that what is drawn otherwise stays what it was.
 */
export function chooser(names: readonly string[]): (pick: number) => number {
  const seeds = names.map(seedOf);
  return (pick) => {
    const weights = seeds.map((seed) => randomNumbers(seed ^ Math.imul(pick + 1, 0x9e3779b1))());
    return weights.indexOf(Math.max(...weights));
  };
}
