/**
 * Arrows between things numbered from 0, in flat arrays: those from i go to ends[start[i]] …
 * ends[start[i + 1] − 1]. A negative end is an arrow to nothing.
 */
export interface Arrows {
  readonly start: Int32Array;
  readonly ends: Int32Array;
}

/** The arrows that lists of ends say, one list per thing. */
export function arrowsOf(lists: readonly (readonly number[])[]): Arrows {
  const start = new Int32Array(lists.length + 1);
  for (const [k, list] of lists.entries()) start[k + 1] = (start[k] as number) + list.length;
  return { start, ends: Int32Array.from(lists.flat()) };
}

/** The same arrows from their ends; those that meet at one come in the order of where they come from. */
export function reversed({ start, ends }: Arrows): Arrows {
  const count = start.length - 1;
  const from = new Int32Array(count + 1);
  for (const end of ends) if (end >= 0) from[end + 1] = (from[end + 1] as number) + 1;
  for (let k = 0; k < count; k++) from[k + 1] = (from[k + 1] as number) + (from[k] as number);
  const sources = new Int32Array(from[count] as number);
  const free = from.slice();
  for (let source = 0; source < count; source++) {
    const to = start[source + 1] as number;
    for (let k = start[source] as number; k < to; k++) {
      const end = ends[k] as number;
      if (end < 0) continue;
      sources[free[end] as number] = source;
      free[end] = (free[end] as number) + 1;
    }
  }
  return { start: from, ends: sources };
}
