import { arrowsOf } from '../core/graph/arrows';
import { topologicalOrder } from '../core/graph/topological-order';
import type { Layers } from './layers';
import type { Straight } from './straight';

/**
 * The height of the middle of each vertex, after Brandes and Köpf, "Fast and simple horizontal
 * coordinate assignment" (2001): vertices are lined up with a middle neighbour in four ways, towards
 * each of left and right and from each of top and bottom, each way is packed tight, and the mean of
 * the two in the middle is taken. Straight segments are level in all four. Order and distances hold in
 * each of the four, and so in the result.
 */
export function heightsOf(layers: Layers, straight: Straight, rowGap: number): Float64Array {
  const crossed = crossedSegments(layers, straight);
  const ways: Float64Array[] = [];
  for (const towards of [layers.before, layers.after]) {
    for (const fromTop of [true, false]) {
      ways.push(
        pack(layers, alignment(layers, straight, towards, fromTop, crossed), fromTop, rowGap),
      );
    }
  }
  levelWays(ways);
  const heights = new Float64Array(layers.vertexCount);
  for (let vertex = 0; vertex < heights.length; vertex++) {
    const [, low, high] = ways.map((way) => way[vertex]).sort((a, b) => a - b);
    heights[vertex] = ((low as number) + (high as number)) / 2;
  }
  return heights;
}

/** Segments that cross one that is to stay straight. */
function crossedSegments(
  { columns, before, vertexCount }: Layers,
  straight: Straight,
): ReadonlySet<number> {
  const crossed = new Set<number>();
  const position = new Int32Array(vertexCount);
  for (let k = 1; k < columns.length; k++) {
    const left = columns[k - 1] as readonly number[];
    const right = columns[k] as readonly number[];
    left.forEach((vertex, at) => {
      position[vertex] = at;
    });
    let from = 0;
    let above = -1;
    right.forEach((vertex, at) => {
      const source = straight.source[vertex];
      if (source < 0 && at < right.length - 1) return;
      const below = source < 0 ? left.length : position[source];
      for (; from <= at; from++) {
        const target = right[from];
        for (const x of before[target] as readonly number[]) {
          const start = position[x];
          if (start < above || start > below) crossed.add(segment(x, target, vertexCount));
        }
      }
      above = below;
    });
  }
  return crossed;
}

function segment(from: number, to: number, vertexCount: number): number {
  return from * vertexCount + to;
}

/** Per vertex, the first vertex of the block of those that are lined up with it. */
function alignment(
  layers: Layers,
  straight: Straight,
  towards: Layers['before'],
  fromTop: boolean,
  crossed: ReadonlySet<number>,
): Int32Array {
  const { columns, before, vertexCount } = layers;
  const rightwards = towards === before;
  const root = Int32Array.from({ length: vertexCount }, (_, vertex) => vertex);
  const taken = new Uint8Array(vertexCount);
  const position = new Int32Array(vertexCount);
  const order = rightwards ? columns : columns.slice().reverse();
  for (const column of order) {
    const vertices = fromTop ? column : column.slice().reverse();
    let last = -1;
    vertices.forEach((vertex, at) => {
      position[vertex] = at;
    });
    for (const vertex of vertices) {
      const neighbours = candidates(layers, straight, towards, vertex);
      if (neighbours.length === 0) continue;
      neighbours.sort((a, b) => position[a] - position[b]);
      const middle = (neighbours.length - 1) / 2;
      for (const k of new Set([Math.floor(middle), Math.ceil(middle)])) {
        const neighbour = neighbours[k];
        const place = position[neighbour];
        const key = rightwards
          ? segment(neighbour, vertex, vertexCount)
          : segment(vertex, neighbour, vertexCount);
        if (place <= last || taken[neighbour] || crossed.has(key)) continue;
        root[vertex] = root[neighbour];
        taken[neighbour] = 1;
        last = place;
        break;
      }
    }
  }
  return root;
}

/** What a vertex may line up with: the other end of its straight segment, else what has none. */
function candidates(
  layers: Layers,
  { source, target }: Straight,
  towards: Layers['before'],
  vertex: number,
): number[] {
  const [own, theirs] = towards === layers.before ? [source, target] : [target, source];
  const other = own[vertex];
  if (other >= 0) return [other];
  return (towards[vertex] as readonly number[]).filter((x) => theirs[x] < 0);
}

/** Packs blocks as far up as they go, then those that only hang on lower ones down to them; or mirrored. */
function pack(layers: Layers, root: Int32Array, fromTop: boolean, rowGap: number): Float64Array {
  const { columns, vertexCount, tall } = layers;
  // Pairs of blocks of which the first is next above the second in some column, and their distance.
  const above: number[] = [];
  const below: number[] = [];
  const distance: number[] = [];
  for (const column of columns) {
    for (let at = 1; at < column.length; at++) {
      const upper = column[fromTop ? at - 1 : column.length - at];
      const lower = column[fromTop ? at : column.length - 1 - at];
      above.push(root[upper]);
      below.push(root[lower]);
      distance.push((tall[upper] + tall[lower]) / 2 + rowGap);
    }
  }
  const byUpper = topological(above, below, vertexCount);
  const height = new Float64Array(vertexCount);
  for (const pair of byUpper) {
    const upper = above[pair];
    const lower = below[pair];
    height[lower] = Math.max(height[lower], height[upper] + distance[pair]);
  }
  const room = new Float64Array(vertexCount).fill(Number.POSITIVE_INFINITY);
  for (let k = byUpper.length - 1; k >= 0; ) {
    const upper = above[byUpper[k]];
    for (; k >= 0 && above[byUpper[k]] === upper; k--) {
      const pair = byUpper[k];
      const limit = height[below[pair]] - distance[pair];
      room[upper] = Math.min(room[upper], limit);
    }
    height[upper] = Math.max(height[upper], room[upper]);
  }
  const sign = fromTop ? 1 : -1;
  return Float64Array.from(root, (block) => sign * height[block]);
}

/** Pairs sorted so that every pair in which a block is the lower comes before those in which it is the upper. */
function topological(above: readonly number[], below: readonly number[], count: number) {
  const pairs: number[][] = Array.from({ length: count }, () => []);
  for (const [pair, block] of above.entries()) pairs[block]?.push(pair);
  const lower = pairs.map((list) => list.map((pair) => below[pair]));
  return topologicalOrder(arrowsOf(lower)).flatMap((block) => pairs[block] as number[]);
}

/** Moves the four ways to where the least tall of them is: its top for those packed up, else its bottom. */
function levelWays(ways: readonly Float64Array[]): void {
  const extents = ways.map((way) => {
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (const y of way) {
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return { top, bottom };
  });
  const least = extents.reduce((a, b) => (b.bottom - b.top < a.bottom - a.top ? b : a));
  ways.forEach((way, k) => {
    const { top, bottom } = extents[k] as { top: number; bottom: number };
    const shift = k % 2 === 0 ? least.top - top : least.bottom - bottom;
    for (let vertex = 0; vertex < way.length; vertex++) way[vertex] = way[vertex] + shift;
  });
}
