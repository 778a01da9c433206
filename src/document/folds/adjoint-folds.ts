import { checkedGraph } from '../../core/graph/checked';
import { foldTree, freshFoldId } from '../../core/graph/fold-tree';
import type { Fold, FoldId, Graph, NodeId } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import type { Program } from '../../core/program/program';
import { statementNodes } from '../simplified-graph';
import { withFoldsOf } from './carried';

/**
 * The graph of an adjoint program with a fold beside each fold of its primal, for what is pulled back
 * through it: `back_f` beside f, in folds beside those that f is in.
 * @param adjoint tells of its statements whose pullbacks they are part of.
 */
export function withAdjointFolds(graph: Graph, adjoint: Program, before: Graph): Graph {
  if (!before.folds || !graph.folds) return graph;
  const members = membersOf(graph, adjoint, before);
  const { torn } = checkedGraph(before);
  const wanted = new Set<FoldId>();
  for (const { id, within } of before.folds.toReversed()) {
    if (torn?.has(id) || !(members.has(id) || wanted.has(id))) continue;
    wanted.add(id);
    if (within !== undefined) wanted.add(within);
  }
  if (wanted.size === 0 || wanted.size + graph.folds.length > limits.folds) return graph;
  const folds: Fold[] = [...graph.folds];
  const beside = new Map<FoldId, FoldId>();
  const nextId = idsFrom(graph);
  for (const { id, name, within } of before.folds) {
    if (!wanted.has(id)) continue;
    const around = within === undefined ? undefined : beside.get(within);
    const made = nextId();
    beside.set(id, made);
    folds.push({
      id: made,
      name: [...`back_${name}`].slice(0, limits.name).join(''),
      ...(around !== undefined && { within: around }),
      nodes: members.get(id) ?? [],
    });
  }
  // Constants are new each time, and belong to what reads them.
  const known = graph.nodes.filter(({ kind }) => kind !== 'constant');
  return withFoldsOf(graph.nodes, { ...graph, nodes: known, folds });
}

/** By fold of the primal, the nodes of the adjoint that pull back through what is in it. */
function membersOf(graph: Graph, adjoint: Program, before: Graph): Map<FoldId, NodeId[]> {
  const { foldOf } = foldTree(before);
  const members = new Map<FoldId, NodeId[]>();
  for (const [statement, node] of statementNodes(adjoint, graph)) {
    const fold = foldOf.get(adjoint.origins.get(statement)?.pullback ?? '');
    if (fold === undefined) continue;
    const list = members.get(fold);
    if (list) list.push(node);
    else members.set(fold, [node]);
  }
  return members;
}

function idsFrom(graph: Graph): () => FoldId {
  const taken = new Set([...graph.nodes, ...(graph.folds ?? [])].map(({ id }) => id));
  let next = Number(freshFoldId(graph).slice(1));
  return () => {
    while (taken.has(`f${next}`)) next++;
    return `f${next++}`;
  };
}
