import type { Layers } from './layers';

/** How many pairs of segments cross, with ports in their order and every column in its. */
export function crossingsOf(layers: Layers): number {
  const position = new Int32Array(layers.vertexCount);
  let crossings = 0;
  for (let k = 1; k < layers.columns.length; k++) {
    const left = layers.columns[k - 1] as readonly number[];
    left.forEach((vertex, at) => {
      position[vertex] = at;
    });
    crossings += crossingsBetween(
      left.length,
      layers.columns[k] as readonly number[],
      layers.before,
      position,
    );
  }
  return crossings;
}

/** Counts, for each segment from top to bottom, the earlier ones that start below it. */
function crossingsBetween(
  leftCount: number,
  right: readonly number[],
  before: Layers['before'],
  position: Int32Array,
): number {
  // A Fenwick tree of how many segments so far start at each place on the left.
  const tree = new Int32Array(leftCount + 1);
  let seen = 0;
  let crossings = 0;
  for (const vertex of right) {
    for (const source of before[vertex] as readonly number[]) {
      const start = position[source] + 1;
      crossings += seen;
      for (let k = start; k > 0; k -= k & -k) crossings -= tree[k];
      for (let k = start; k <= leftCount; k += k & -k) tree[k] = tree[k] + 1;
      seen++;
    }
  }
  return crossings;
}
