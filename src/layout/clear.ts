import { heightsOf } from './heights';
import type { Layers } from './layers';
import type { LayoutSize } from './size';
import { straightBends, type Wire, withStraightWires } from './straight';

/** Wires over more columns than this are not looked at. */
const longest = 16;
/** How near a wire may pass a node, in pixels. */
const margin = 6;

/**
 * Heights at which wires run clear of nodes where possible: wires are drawn as one curve from end to
 * end, not by way of their bends, and one that would run behind a node it passes is made straight
 * as long as that leaves fewer such wires.
 */
export function clearHeightsOf(layers: Layers, size: LayoutSize): Float64Array {
  let straight = straightBends(layers);
  let heights = heightsOf(layers, straight, size.rowGap);
  let blocked = blockedWires(layers, heights, size);
  const rounds = layers.vertexCount <= 1500 ? 6 : layers.vertexCount <= 10_000 ? 1 : 0;
  for (let round = 0; round < rounds && blocked.length > 0; round++) {
    const alone = layers.vertexCount <= 300 ? blocked.slice(0, 12).map((wire) => [wire]) : [];
    const before = blocked.length;
    for (const wires of [blocked, ...alone]) {
      const next = withStraightWires(straight, layers, wires);
      const nextHeights = heightsOf(layers, next, size.rowGap);
      const nextBlocked = blockedWires(layers, nextHeights, size);
      if (nextBlocked.length >= before) continue;
      [straight, heights, blocked] = [next, nextHeights, nextBlocked];
      break;
    }
    if (blocked.length === before) break;
  }
  return heights;
}

/** Wires whose curve runs behind a node in a column that they pass. */
function blockedWires(layers: Layers, heights: Float64Array, size: LayoutSize): Wire[] {
  const { before, nodeCount, column, source, tall } = layers;
  const nodes = layers.columns.map((vertices) => vertices.filter((vertex) => vertex < nodeCount));
  const blocked: Wire[] = [];
  for (let reader = 0; reader < nodeCount; reader++) {
    const operands = before[reader] as readonly number[];
    operands.forEach((lastBend, port) => {
      if (lastBend < nodeCount) return;
      const from = source[lastBend];
      const first = column[from];
      const last = column[reader];
      if (last - first > longest) return;
      const start = heights[from];
      const end = heights[reader] + ((port + 1) / (operands.length + 1) - 0.5) * tall[reader];
      for (let at = first + 1; at < last; at++) {
        const [left, right] = passage(at - first, last - first, size);
        const [a, b] = [start + (end - start) * left, start + (end - start) * right];
        if (anyBetween(nodes[at] as number[], layers, heights, Math.min(a, b), Math.max(a, b))) {
          blocked.push({ lastBend, reader });
          return;
        }
      }
    });
  }
  return blocked;
}

/** How far a curve over `span` columns has come from its start height to its end's, on both sides of column `at`. */
function passage(at: number, span: number, { width, columnGap }: LayoutSize): [number, number] {
  const length = span * (width + columnGap) - width;
  const left = at * (width + columnGap) - width;
  return [risen(left / length), risen((left + width) / length)];
}

/** The height, of 1, of a Bézier curve with level ends and handles of half its length, at `x` of 1. */
function risen(x: number): number {
  let low = 0;
  let high = 1;
  for (let k = 0; k < 12; k++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t ** 3 < x) low = t;
    else high = t;
  }
  return low * low * (3 - 2 * low);
}

/** Whether a vertex of the column, which is sorted by height, is in or near an interval of heights. */
function anyBetween(
  column: readonly number[],
  { tall }: Layers,
  heights: Float64Array,
  from: number,
  to: number,
): boolean {
  let low = 0;
  let high = column.length;
  // Nodes of a column don't overlap, so that their lower edges ascend as their middles do.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edge(column[middle], 1) <= from) low = middle + 1;
    else high = middle;
  }
  return low < column.length && edge(column[low], -1) < to;

  function edge(vertex: number, side: 1 | -1): number {
    return heights[vertex] + side * (tall[vertex] / 2 + margin);
  }
}
