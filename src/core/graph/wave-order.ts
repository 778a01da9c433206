import { memoized } from '../memoized';
import { type Arrows, reversed } from './arrows';
import { foldedOrder } from './folded-order';
import { type FoldId, type Graph, type GraphNode, type NodeId, operandsOf } from './graph';
import { depthFirstOrder, topologicalOrder } from './topological-order';

/** Nodes in the order in which they become statements. */
interface WaveOrder {
  readonly ready: readonly GraphNode[];
  /** The folds whose nodes can't follow each other. */
  readonly torn: ReadonlySet<FoldId>;
}

const NONE: ReadonlySet<FoldId> = new Set();

/**
 * Nodes sorted by (wave, place in the expression); those on a cycle, or after one, never become ready and
 * are left out. What is in a fold follows each other, as if the fold were one node. Between its passes over
 * all nodes it yields.
 */
export function* nodesByWave(graph: Graph): Generator<null, WaveOrder, undefined> {
  const { nodes } = graph;
  const operands = operandArrows(nodes);
  yield null;
  const place = expressionPlaces(nodes, operands);
  yield null;
  const nodesAt = (order: readonly number[]) => order.map((k) => nodes[k] as GraphNode);
  if (graph.folds) {
    const { order, torn } = foldedOrder(graph, operands, place);
    return { ready: nodesAt(order), torn };
  }
  const sort = (a: number, b: number) => (place[a] as number) - (place[b] as number);
  const readers = reversed(operands);
  yield null;
  return { ready: nodesAt(topologicalOrder(readers, { sort })), torn: NONE };
}

/** The wires of nodes, by position, from each node to its operands; an empty port is an arrow to nothing. */
export const operandArrows = memoized((nodes: readonly GraphNode[]): Arrows => {
  const positions = new Map<NodeId, number>();
  const start = new Int32Array(nodes.length + 1);
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k] as GraphNode;
    positions.set(node.id, k);
    start[k + 1] = (start[k] as number) + operandsOf(node).length;
  }
  const ends = new Int32Array(start[nodes.length] as number);
  let at = 0;
  for (const node of nodes) {
    for (const id of operandsOf(node)) {
      ends[at++] = id === null ? -1 : (positions.get(id) ?? -1);
    }
  }
  return { start, ends };
});

/**
 * Where each node stands when the graph is written down: named values and outputs in order of
 * creation, each after the operands it is computed from, left to right.
 */
function expressionPlaces(nodes: readonly GraphNode[], operands: Arrows): Int32Array {
  const roots: number[] = [];
  for (let k = 0; k < nodes.length; k++) if (isWritten(nodes[k] as GraphNode)) roots.push(k);
  for (let k = 0; k < nodes.length; k++) roots.push(k);
  const { order } = depthFirstOrder(operands, roots);
  const place = new Int32Array(nodes.length);
  for (let k = 0; k < order.length; k++) place[order[k] as number] = k;
  return place;
}

function isWritten(node: GraphNode): boolean {
  return node.kind === 'primitive' ? node.name !== undefined : node.kind === 'output';
}
