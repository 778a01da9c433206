import { foldPorts } from '../core/graph/fold-ports';
import { foldTree } from '../core/graph/fold-tree';
import {
  type FoldId,
  type Graph,
  type GraphNode,
  type NodeId,
  operandsOf,
} from '../core/graph/graph';
import { memoized } from '../core/memoized';
import { giveHeights, heightOfPorts, nodeHeights } from './node-height';

/**
 * What stands side by side, as graphs: what is in no fold, under null, and in each fold what is in no
 * fold of it. A fold among them is a node of its id, which reads what it reads of its siblings; what comes
 * from elsewhere is not wired.
 */
const levelsOf = memoized((graph: Graph): ReadonlyMap<FoldId | null, Graph> => {
  const { nodes, folds = [] } = graph;
  const { foldOf, byId } = foldTree(graph);
  const around = (id: NodeId | FoldId) => foldOf.get(id) ?? byId.get(id)?.within ?? null;
  const depths = new Map<FoldId | null, number>([[null, 0]]);
  for (const { id, within = null } of folds) depths.set(id, 1 + (depths.get(within) ?? 0));
  const depthOf = (id: NodeId | FoldId) => depths.get(around(id)) ?? 0;
  const reads = new Map<FoldId, Set<NodeId | FoldId>>();
  const items = new Map<FoldId | null, GraphNode[]>([[null, []]]);
  for (const { id } of folds) items.set(id, []);
  for (const node of nodes) {
    const own = around(node.id);
    let crosses = false;
    const operands = operandsOf(node).map((operand) => {
      if (operand === null) return null;
      let [from, to] = [operand, node.id];
      while (depthOf(from) > depthOf(to)) from = around(from) as FoldId;
      while (depthOf(to) > depthOf(from)) to = around(to) as FoldId;
      while (around(from) !== around(to)) {
        from = around(from) as FoldId;
        to = around(to) as FoldId;
      }
      if (to === node.id) {
        crosses ||= from !== operand;
        return from;
      }
      crosses = true;
      if (from !== to) {
        const known = reads.get(to) ?? new Set();
        reads.set(to, known.add(from));
      }
      return null;
    });
    items.get(own)?.push(crosses ? ({ ...node, operands } as GraphNode) : node);
  }
  for (const { id, within = null } of folds) {
    const operands = [...(reads.get(id) ?? [])];
    items.get(within)?.push({ kind: 'primitive', id, primitive: 'addN', operands });
  }
  const known = nodeHeights(graph);
  const levels = new Map<FoldId | null, Graph>();
  for (const [id, level] of items) {
    const made: Graph = { nodes: level };
    giveHeights(
      made,
      new Map(level.map((item) => [item.id, known.get(item.id) ?? foldHeight(graph, item.id)])),
    );
    levels.set(id, made);
  }
  return levels;
});

/** What stands side by side in a fold, or outside all of them; where there are no folds, the graph itself. */
export function levelOf(graph: Graph, fold: FoldId | null): Graph {
  if (!graph.folds && fold === null) return graph;
  return levelsOf(graph).get(fold) ?? { nodes: [] };
}

/** Of more ports than these each has less room. */
const MOST_PORTS = 16;

/**
 * The height of a closed fold: as many ports as go in, or come out, have room one below the other, and so
 * has its result where it has but one.
 */
function foldHeight(graph: Graph, fold: FoldId): number {
  const { ins, outs } = foldPorts(graph, fold);
  const ports = heightOfPorts(Math.min(MOST_PORTS, Math.max(ins.length, outs.length)));
  const [result, ...others] = outs;
  if (result === undefined || others.length > 0) return ports;
  return Math.max(ports, nodeHeights(graph).get(result) ?? 0);
}
