import { memoized } from '../memoized';
import { foldsAround, foldTree } from './fold-tree';
import { type FoldId, type Graph, type NodeId, operandsOf } from './graph';

/** What goes into a fold and what comes out of it. */
export interface FoldPorts {
  /** The nodes outside whose values are read in it, each once, in the order in which they are first read. */
  readonly ins: readonly NodeId[];
  /** The nodes in it whose values are read outside. */
  readonly outs: readonly NodeId[];
}

const NO_PORTS: FoldPorts = { ins: [], outs: [] };

/** The ports of each fold that has any. */
const portsOf = memoized((graph: Graph): ReadonlyMap<FoldId, FoldPorts> => {
  const tree = foldTree(graph);
  const around = new Map<NodeId, readonly FoldId[]>();
  for (const { id } of graph.nodes) {
    if (tree.foldOf.has(id))
      around.set(
        id,
        [...foldsAround(tree, id)].map((fold) => fold.id),
      );
  }
  const ports = new Map<FoldId, { ins: Set<NodeId>; outs: Set<NodeId> }>();
  const at = (fold: FoldId) => {
    const known = ports.get(fold) ?? { ins: new Set(), outs: new Set() };
    ports.set(fold, known);
    return known;
  };
  const none: readonly FoldId[] = [];
  for (const node of graph.nodes) {
    const into = around.get(node.id) ?? none;
    for (const from of operandsOf(node)) {
      if (from === null) continue;
      const outOf = around.get(from) ?? none;
      for (const fold of into) if (!outOf.includes(fold)) at(fold).ins.add(from);
      for (const fold of outOf) if (!into.includes(fold)) at(fold).outs.add(from);
    }
  }
  return new Map(
    [...ports].map(([fold, { ins, outs }]) => [fold, { ins: [...ins], outs: [...outs] }]),
  );
});

export function foldPorts(graph: Graph, fold: FoldId): FoldPorts {
  return portsOf(graph).get(fold) ?? NO_PORTS;
}
