import { memoized } from '../memoized';
import type { Fold, FoldId, Graph, NodeId } from './graph';

/** What is in what: the folds of a graph as a tree, whose leaves are nodes. */
export interface FoldTree {
  readonly byId: ReadonlyMap<FoldId, Fold>;
  /** The innermost fold of each node that is in one. */
  readonly foldOf: ReadonlyMap<NodeId, FoldId>;
  /** The folds in each fold, and under null those that are in none. */
  readonly inside: ReadonlyMap<FoldId | null, readonly Fold[]>;
}

const trees = memoized((folds: readonly Fold[]): FoldTree => {
  const byId = new Map<FoldId, Fold>();
  const foldOf = new Map<NodeId, FoldId>();
  const inside = new Map<FoldId | null, Fold[]>();
  for (const fold of folds) {
    byId.set(fold.id, fold);
    for (const node of fold.nodes) foldOf.set(node, fold.id);
    const around = fold.within ?? null;
    const beside = inside.get(around);
    if (beside) beside.push(fold);
    else inside.set(around, [fold]);
  }
  return { byId, foldOf, inside };
});

const NONE: readonly Fold[] = [];

export function foldTree({ folds = NONE }: Graph): FoldTree {
  return trees(folds);
}

/** The folds that a fold or a node is in, from the innermost out. */
export function* foldsAround(tree: FoldTree, id: FoldId | NodeId): Generator<Fold, void> {
  const around = (of: FoldId | NodeId) => tree.byId.get(of)?.within ?? tree.foldOf.get(of);
  for (let at = around(id); at !== undefined; at = around(at)) {
    const fold = tree.byId.get(at);
    if (!fold) return;
    yield fold;
  }
}

/** All nodes in a fold, those of folds in it included. */
export function nodesIn(tree: FoldTree, id: FoldId): readonly NodeId[] {
  const found: NodeId[] = [];
  const pending = [tree.byId.get(id)];
  for (let fold = pending.pop(); fold; fold = pending.pop()) {
    for (const node of fold.nodes) found.push(node);
    for (const inner of tree.inside.get(fold.id) ?? NONE) pending.push(inner);
  }
  return found;
}

/** These nodes, and in place of folds among them all that is in those, each once. */
export function nodesOf(graph: Graph, ids: readonly (NodeId | FoldId)[]): readonly NodeId[] {
  if (!graph.folds) return ids;
  const tree = foldTree(graph);
  return [...new Set(ids.flatMap((id) => (tree.byId.has(id) ? nodesIn(tree, id) : [id])))];
}

/** The innermost fold that all of some nodes and folds are in; null where there is none. */
export function commonFold(graph: Graph, ids: readonly (NodeId | FoldId)[]): FoldId | null {
  const [first, ...others] = ids;
  if (first === undefined || !graph.folds) return null;
  const tree = foldTree(graph);
  const around = (id: string) => [...foldsAround(tree, id)].map((fold) => fold.id);
  return around(first).find((fold) => others.every((id) => around(id).includes(fold))) ?? null;
}

/** An id that no node and no fold has. */
export function freshFoldId({ nodes, folds = NONE }: Graph): FoldId {
  const taken = new Set([...nodes, ...folds].map(({ id }) => id));
  let k = folds.length + 1;
  while (taken.has(`f${k}`)) k++;
  return `f${k}`;
}
