import { type Arrows, arrowsOf, reversed } from './arrows';
import { type Graph, type GraphNode, operandsOf } from './graph';
import { depthFirstOrder, topologicalOrder } from './topological-order';

/** Nodes sorted by (wave, place in the expression); those on a cycle, or after one, never become ready and are left out. */
export function nodesByWave({ nodes }: Graph): readonly GraphNode[] {
  const operands = operandArrows(nodes);
  const place = expressionPlaces(nodes, operands);
  const sort = (a: number, b: number) => (place[a] as number) - (place[b] as number);
  return topologicalOrder(reversed(operands), { sort }).map((node) => nodes[node] as GraphNode);
}

/** The wires of nodes, by position, from each node to its operands; an empty port is an arrow to nothing. */
export function operandArrows(nodes: readonly GraphNode[]): Arrows {
  const positions = new Map(nodes.map((node, k) => [node.id, k]));
  return arrowsOf(
    nodes.map((node) =>
      operandsOf(node).map((id) => (id === null ? -1 : (positions.get(id) ?? -1))),
    ),
  );
}

/**
 * Where each node stands when the graph is written down: named values and outputs in order of
 * creation, each after the operands it is computed from, left to right.
 */
function expressionPlaces(nodes: readonly GraphNode[], operands: Arrows): Int32Array {
  const written = nodes.flatMap((node, k) => {
    const isWritten = node.kind === 'primitive' ? node.name !== undefined : node.kind === 'output';
    return isWritten ? [k] : [];
  });
  const { order } = depthFirstOrder(operands, [...written, ...nodes.keys()]);
  const place = new Int32Array(nodes.length);
  for (const [k, node] of order.entries()) place[node] = k;
  return place;
}
