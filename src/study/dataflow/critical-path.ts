import type { Dataflow } from '../../core/index';

/**
 * A longest chain of firings that wait for each other, in order: no number of processors gets done
 * sooner. Of several the one that comes first in the program.
 * @param costs per task, how long it takes.
 */
export function criticalPath({ waitsFor }: Dataflow, costs: ArrayLike<number>): readonly number[] {
  const count = waitsFor.length;
  const rest = Float64Array.from(costs);
  const next = new Int32Array(count).fill(-1);
  let first = -1;
  // Tasks wait for earlier ones only, so that the rest of each is known when its sources are asked.
  for (let task = count - 1; task >= 0; task--) {
    const way = rest[task] as number;
    if (first < 0 || way >= (rest[first] as number)) first = task;
    for (const source of waitsFor[task] as readonly number[]) {
      const longer = (costs[source] as number) + way;
      if (longer < (rest[source] as number)) continue;
      rest[source] = longer;
      next[source] = task;
    }
  }
  const path: number[] = [];
  for (let task = first; task >= 0; task = next[task] as number) path.push(task);
  return path;
}
