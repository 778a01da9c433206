import { type Graph, type NodeId, operandsOf } from '../core/graph/graph';
import { readersIn } from '../core/graph/reach';

/** Which paths of a graph are meant: from some nodes on to the outputs, or from the inputs to these. */
export type Towards = 'outputs' | 'inputs';

/** The nodes on all paths from some nodes to the outputs, or from the inputs to these, with their own. */
export function onPaths(
  graph: Graph,
  nodes: readonly NodeId[],
  towards: Towards,
): ReadonlySet<NodeId> {
  const operands = new Map(graph.nodes.map((node) => [node.id, operandsOf(node)]));
  const above = (ids: Iterable<NodeId>) =>
    reached(ids, (id) => (operands.get(id) ?? []).filter((operand) => operand !== null));
  if (towards === 'inputs') return above(nodes);
  const readers = readersIn(graph);
  const below = reached(nodes, (id) => readers.get(id) ?? []);
  const outputs = graph.nodes.flatMap(({ id, kind }) =>
    kind === 'output' && below.has(id) ? [id] : [],
  );
  // What leads nowhere yet is shown as far as it leads.
  if (outputs.length === 0) return below;
  const needed = above(outputs);
  return new Set([...nodes, ...[...below].filter((id) => needed.has(id))]);
}

function reached(
  from: Iterable<NodeId>,
  next: (id: NodeId) => readonly NodeId[],
): ReadonlySet<NodeId> {
  const found = new Set(from);
  // A set goes on with what is added to it meanwhile.
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}
