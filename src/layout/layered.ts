import type { Graph, NodeId } from '../core/graph/graph';
import { clearHeightsOf } from './clear';
import { columnsOf, partsOf } from './columns';
import { type Layers, layersOf } from './layers';
import { nodeHeights } from './node-height';
import { orderColumns } from './order';
import { type Point, within } from './point';
import { DEFAULT_SIZE, type LayoutSize } from './size';
import { wiringOf } from './wiring';

/**
 * A place for every node: columns from left to right that follow the waves, few crossings, straight
 * wires where possible, unconnected parts below each other. Upper left corners in whole pixels, from
 * (0, 0) on. The same graph always gets the same places; wires that close a cycle are ignored.
 * @param known the heights of nodes on the canvas.
 */
export function layeredLayout(
  graph: Graph,
  size: LayoutSize = DEFAULT_SIZE,
  known: ReadonlyMap<NodeId, number> = nodeHeights(graph),
): Readonly<Record<NodeId, Point>> {
  const wiring = wiringOf(graph);
  const column = columnsOf(graph, wiring);
  // As much taller as they are on the canvas.
  const tall = graph.nodes.map(
    ({ id }) => size.height + (known.get(id) ?? 0) - DEFAULT_SIZE.height,
  );
  const places: [NodeId, Point][] = [];
  const single: number[] = [];
  let top = 0;
  let widest = 1;
  const put = (node: number, at: number, y: number) => {
    const x = at * (size.width + size.columnGap);
    places.push([(graph.nodes[node] as { id: NodeId }).id, { x: Math.round(x), y: Math.round(y) }]);
  };
  for (const part of partsOf(wiring)) {
    if (part.length === 1) {
      single.push(part[0]);
      continue;
    }
    const layers = layersOf(part, column, wiring, tall);
    orderColumns(layers);
    const heights = clearHeightsOf(layers, size);
    const { least, most } = extent(heights, layers);
    part.forEach((node, vertex) => {
      const middle = top + heights[vertex] - least;
      put(node, layers.column[vertex], middle - size.height / 2);
    });
    widest = Math.max(widest, layers.columns.length);
    top += Math.ceil(most - least) + 2 * size.rowGap;
  }
  // Nodes that no wire touches stand in rows, as wide as what is above them.
  const perRow = Math.max(widest, Math.ceil(Math.sqrt(single.length)));
  for (let k = 0; k < single.length; k += perRow) {
    const row = single.slice(k, k + perRow);
    const height = Math.max(...row.map((node) => tall[node]));
    row.forEach((node, at) => {
      put(node, at, top + (height - size.height) / 2);
    });
    top += height + size.rowGap;
  }
  const highest = places.reduce((least, [, { y }]) => Math.min(least, y), Number.POSITIVE_INFINITY);
  return Object.fromEntries(places.map(([id, { x, y }]) => [id, within({ x, y: y - highest })]));
}

/** From the upper edge of the topmost node to the lower edge of the lowest. */
function extent(
  heights: Float64Array,
  { nodeCount, tall }: Layers,
): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let vertex = 0; vertex < nodeCount; vertex++) {
    const half = tall[vertex] / 2;
    least = Math.min(least, heights[vertex] - half);
    most = Math.max(most, heights[vertex] + half);
  }
  return { least, most };
}
