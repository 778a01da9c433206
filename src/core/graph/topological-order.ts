import type { Arrows } from './arrows';

/** How a topological order goes on where it has a choice. */
export interface OrderOptions {
  /** Sorts each wave, which is all that is ready at once; by number and arrival when left out. */
  readonly sort?: (a: number, b: number) => number;
  /** Whether the lowest of what is stuck on cycles is taken all the same, as often as need be. */
  readonly cutsCycles?: boolean;
}

/**
 * Numbers things so that arrows point onward, wave by wave. What is on a cycle, or after one, never
 * becomes ready and is left out unless cycles are cut.
 */
export function topologicalOrder(
  { start, ends }: Arrows,
  { sort, cutsCycles = false }: OrderOptions = {},
): readonly number[] {
  const count = start.length - 1;
  const waiting = new Int32Array(count);
  for (const end of ends) if (end >= 0) waiting[end] = (waiting[end] as number) + 1;
  const taken = new Uint8Array(count);
  const order: number[] = [];
  let wave: number[] = [];
  const take = (thing: number) => {
    taken[thing] = 1;
    wave.push(thing);
  };
  for (let thing = 0; thing < count; thing++) if (waiting[thing] === 0) take(thing);
  for (let stuck = 0; ; ) {
    if (wave.length === 0) {
      if (!cutsCycles) return order;
      while (stuck < count && taken[stuck]) stuck++;
      if (stuck === count) return order;
      take(stuck);
    }
    const ready = wave;
    wave = [];
    for (const thing of ready) {
      order.push(thing);
      const to = start[thing + 1] as number;
      for (let k = start[thing] as number; k < to; k++) {
        const end = ends[k] as number;
        if (end < 0) continue;
        waiting[end] = (waiting[end] as number) - 1;
        if (waiting[end] === 0 && !taken[end]) take(end);
      }
    }
    if (sort) wave.sort(sort);
  }
}

/** Things in the order in which they are left, and the first cycle that was met, if any. */
export interface DepthFirst {
  readonly order: readonly number[];
  /** Each is wired to the next, the last to the first. */
  readonly cycle: readonly number[] | null;
}

/**
 * Goes along arrows depth first, from these roots in turn, and lists each thing once, after all that
 * its arrows lead to, left to right. An arrow that closes a cycle is not followed.
 */
export function depthFirstOrder({ start, ends }: Arrows, roots: Iterable<number>): DepthFirst {
  /** Per thing the arrow to follow next; −1 before it is entered, −2 once it is left. */
  const next = new Int32Array(start.length - 1).fill(-1);
  const path: number[] = [];
  const order: number[] = [];
  let cycle: readonly number[] | null = null;
  const enter = (thing: number) => {
    if (thing < 0 || next[thing] === -2) return;
    if (next[thing] !== -1) {
      cycle ??= path.slice(path.indexOf(thing));
      return;
    }
    next[thing] = start[thing] as number;
    path.push(thing);
  };
  for (const root of roots) {
    enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const at = next[top] as number;
      if (at < (start[top + 1] as number)) {
        next[top] = at + 1;
        enter(ends[at] as number);
      } else {
        next[top] = -2;
        order.push(top);
        path.pop();
      }
    }
  }
  return { order, cycle };
}
