/** Some entries of an array or a record somewhere in a value, which travel by themselves. */
export interface Piece {
  readonly alone: true;
  /** The way from the whole to what they are entries of. */
  readonly path: readonly string[];
  readonly entries: readonly (readonly [key: string | number, value: unknown])[];
}

/** A value without its pieces, whose places are empty. */
export interface Taken {
  readonly rest: unknown;
  readonly pieces: readonly Piece[];
}

/** Numbers, texts and what holds them that travel together: they are taken in within some milliseconds. */
const MOST = 4000;

/**
 * Takes apart what would take long to hand from thread to thread in one: plain records and arrays, of
 * which none is in two places.
 */
export function takenApart(value: unknown): Taken {
  const groups: Piece[][] = [];
  const lighten = (part: unknown, path: readonly string[]): { light: unknown; weight: number } => {
    if (typeof part !== 'object' || part === null) return { light: part, weight: 1 };
    let weight = 1;
    const weights: number[] = [];
    const entries = Object.entries(part).map(([key, entry]) => {
      const made = lighten(entry, [...path, key]);
      weights.push(made.weight);
      weight += made.weight;
      return [key, made.light] as const;
    });
    if (weight <= MOST) {
      return { light: filled(Array.isArray(part) ? [] : {}, entries), weight };
    }
    const pieces: Piece[] = [];
    for (let from = 0; from < entries.length; ) {
      let [to, held] = [from, 0];
      do held += weights[to++] ?? 0;
      while (to < entries.length && held + (weights[to] ?? 0) <= MOST);
      pieces.push({ alone: true, path, entries: entries.slice(from, to) });
      from = to;
    }
    groups.push(pieces);
    return { light: Array.isArray(part) ? [] : {}, weight: 1 };
  };
  const rest = lighten(value, []).light;
  // What holds others comes before them.
  return { rest, pieces: groups.reverse().flat() };
}

/** The value that was taken apart. Nobody else may have what it is made of, which is filled. */
export function putTogether({ rest, pieces }: Taken): unknown {
  for (const { path, entries } of pieces) {
    let place = rest;
    for (const key of path) place = (place as Readonly<Record<string, unknown>>)[key];
    filled(place as object, entries);
  }
  return rest;
}

function filled(holder: object, entries: Piece['entries']): object {
  const into = holder as Record<string | number, unknown>;
  for (const [key, value] of entries) into[key] = value;
  return holder;
}
