import { type Graph, type NodeId, nodeById, operandsOf } from './graph';

/** A node and all whose values it depends on. */
export function upstreamOf(graph: Graph, id: NodeId): ReadonlySet<NodeId> {
  const nodes = nodeById(graph);
  const found = new Set([id]);
  // A set grows while it is gone through.
  for (const at of found) {
    const node = nodes.get(at);
    for (const operand of node ? operandsOf(node) : []) if (operand !== null) found.add(operand);
  }
  return found;
}

/** The nodes that read each node, as often as they do; none of one that nothing reads. */
export function readersIn({ nodes }: Pick<Graph, 'nodes'>): ReadonlyMap<NodeId, readonly NodeId[]> {
  const readers = new Map<NodeId, NodeId[]>();
  for (const node of nodes) {
    for (const operand of operandsOf(node)) {
      if (operand === null) continue;
      const list = readers.get(operand);
      if (list) list.push(node.id);
      else readers.set(operand, [node.id]);
    }
  }
  return readers;
}

/** A node and all whose values depend on it. */
export function downstreamOf(graph: Graph, id: NodeId): ReadonlySet<NodeId> {
  const readers = readersIn(graph);
  const found = new Set([id]);
  for (const at of found) for (const reader of readers.get(at) ?? []) found.add(reader);
  return found;
}
