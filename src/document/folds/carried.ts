import { foldTree } from '../../core/graph/fold-tree';
import {
  type FoldId,
  type Graph,
  type GraphNode,
  graphOfNodes,
  type NodeId,
  operandsOf,
} from '../../core/graph/graph';
import { readersIn } from '../../core/graph/reach';

/**
 * A graph that took the place of another, with the folds of that: what is gone is in them no more, and a
 * new node is in the fold that alone reads it, if that also made an operand of it.
 */
export function withFoldsOf(nodes: readonly GraphNode[], before: Graph): Graph {
  const { folds, ...rest } = graphOfNodes(nodes, before);
  if (!folds) return rest;
  const foldOf = new Map(foldTree({ nodes, folds }).foldOf);
  const old = new Set(before.nodes.map(({ id }) => id));
  const readers = readersIn({ nodes });
  const added = new Map<FoldId, NodeId[]>();
  // What reads a node comes after it, so the last are asked first.
  for (const node of nodes.toReversed()) {
    if (old.has(node.id) || foldOf.has(node.id)) continue;
    if (node.kind === 'input' || node.kind === 'output') continue;
    const [first, ...others] = new Set(readers.get(node.id)?.map((id) => foldOf.get(id)));
    if (first === undefined || others.length > 0) continue;
    const operands = operandsOf(node);
    if (operands.length > 0 && !operands.some((id) => id && foldOf.get(id) === first)) continue;
    foldOf.set(node.id, first);
    const list = added.get(first);
    if (list) list.push(node.id);
    else added.set(first, [node.id]);
  }
  if (added.size === 0) return { ...rest, folds };
  return {
    ...rest,
    folds: folds.map((fold) => {
      const fresh = added.get(fold.id);
      return fresh ? { ...fold, nodes: [...fold.nodes, ...fresh] } : fold;
    }),
  };
}
