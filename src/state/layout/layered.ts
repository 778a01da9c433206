import type { Graph, NodeId } from '../../core/graph';
import type { Point } from '../../file/document';
import { clearHeightsOf } from './clear';
import { columnsOf, partsOf } from './columns';
import { type Layers, layersOf } from './layers';
import { orderColumns } from './order';
import { DEFAULT_SIZE, type LayoutSize } from './size';
import { wiringOf } from './wiring';

/**
 * A place for every node: columns from left to right that follow the waves, few crossings, straight
 * wires where possible, unconnected parts below each other. Upper left corners in whole pixels, from
 * (0, 0) on. The same graph always gets the same places; wires that close a cycle are ignored.
 */
export function layeredLayout(
  graph: Graph,
  size: LayoutSize = DEFAULT_SIZE,
): Readonly<Record<NodeId, Point>> {
  const wiring = wiringOf(graph);
  const column = columnsOf(graph, wiring);
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
      single.push(part[0] as number);
      continue;
    }
    const layers = layersOf(part, column, wiring);
    orderColumns(layers);
    const heights = clearHeightsOf(layers, size);
    const { least, most } = extent(heights, layers);
    part.forEach((node, vertex) => {
      put(node, layers.column[vertex] as number, top + (heights[vertex] as number) - least);
    });
    widest = Math.max(widest, layers.columns.length);
    top += Math.ceil(most - least) + size.height + 2 * size.rowGap;
  }
  // Nodes that no wire touches stand in rows, as wide as what is above them.
  const perRow = Math.max(widest, Math.ceil(Math.sqrt(single.length)));
  single.forEach((node, k) => {
    put(node, k % perRow, top + Math.floor(k / perRow) * (size.height + size.rowGap));
  });
  return Object.fromEntries(places);
}

function extent(heights: Float64Array, { nodeCount }: Layers): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let vertex = 0; vertex < nodeCount; vertex++) {
    least = Math.min(least, heights[vertex] as number);
    most = Math.max(most, heights[vertex] as number);
  }
  return { least, most };
}
