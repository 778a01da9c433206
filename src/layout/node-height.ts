import { checkedGraph } from '../core/graph/checked';
import { type Graph, type GraphNode, type NodeId, portCount } from '../core/graph/graph';
import { memoized } from '../core/memoized';
import type { Shape } from '../core/tensor/shape';
import { sizeOf } from '../core/tensor/shape';
import { DEFAULT_SIZE } from './size';

/** From one operand port to the next below it, at least, in pixels. */
const PORT_SPACING = 24;
/** What the rows of a matrix add to the line that a number takes, by how many of them are shown. */
const ADDED = [0, 0, 2, 10] as const;

/** How many rows of an array a node has room for: a vector lies down, and of many rows it shows an image. */
export function shownRows(shape: Shape): 1 | 2 | 3 {
  if (shape.length < 2) return 1;
  const columns = shape.at(-1) as number;
  return columns === 0 ? 1 : (Math.max(1, Math.min(3, sizeOf(shape) / columns)) as 1 | 2 | 3);
}

/** Heights that were given, of graphs whose nodes stand for others. */
const given = new WeakMap<Graph, ReadonlyMap<NodeId, number>>();

/** Says how tall the nodes of a graph are, which does not follow from the graph itself. */
export function giveHeights(graph: Graph, heights: ReadonlyMap<NodeId, number>): void {
  given.set(graph, heights);
}

/**
 * The heights of a graph's nodes in pixels at zoom 1: they grow where more ports, or more rows of a
 * matrix and of its derivative, do not fit. A node grows up and down alike, so that its middle stays.
 */
export const nodeHeights = memoized((graph: Graph): ReadonlyMap<NodeId, number> => {
  const known = given.get(graph);
  if (known) return known;
  const { program, statementOf } = checkedGraph(graph);
  const heights = new Map<NodeId, number>();
  for (const node of graph.nodes) {
    const statement = statementOf.get(node.id);
    const shape = statement === undefined ? undefined : program.shapes[statement];
    heights.set(node.id, heightOf(node, shape));
  }
  return heights;
});

/** The height of a node whose value has this shape; of what can't be computed, it is not known. */
export function heightOf(node: GraphNode, shape: Shape = []): number {
  const matrices = node.kind === 'constant' ? 1 : 2;
  return Math.max(
    DEFAULT_SIZE.height + matrices * ADDED[shownRows(shape)],
    heightOfPorts(portCount(node)),
  );
}

/** The height that so many ports below each other take. */
export function heightOfPorts(count: number): number {
  return Math.max(DEFAULT_SIZE.height, count * PORT_SPACING + 4);
}
