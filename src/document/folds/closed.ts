import { checkedGraph } from '../../core/graph/checked';
import { foldTree } from '../../core/graph/fold-tree';
import type { FoldId, Graph, NodeId } from '../../core/graph/graph';
import { memoizedByKey } from '../../core/memoized';
import { isFoldOpen } from './open';

/** What is seen as one. */
export interface Closed {
  /** The closed folds that are in no closed fold. */
  readonly folds: ReadonlySet<FoldId>;
  /** Which of these each node and each fold is in that is in one, or is. */
  readonly foldOf: ReadonlyMap<NodeId | FoldId, FoldId>;
}

/**
 * The folds of a graph that are seen as one; what comes out of some leads back into them, which can't be.
 * @param unfolded the open folds, as the setting has them.
 */
export const closedFolds = memoizedByKey((graph: Graph, unfolded: string): Closed => {
  const tree = foldTree(graph);
  const { torn } = checkedGraph(graph);
  const outermost = new Map<FoldId, FoldId>();
  for (const { id, within } of graph.folds ?? []) {
    // What a fold is in comes before it.
    const around = within === undefined ? undefined : outermost.get(within);
    const closed = around ?? (isFoldOpen(unfolded, id) || torn?.has(id) ? undefined : id);
    if (closed !== undefined) outermost.set(id, closed);
  }
  const foldOf = new Map<NodeId | FoldId, FoldId>(outermost);
  for (const [node, fold] of tree.foldOf) {
    const closed = outermost.get(fold);
    if (closed !== undefined) foldOf.set(node, closed);
  }
  return { folds: new Set(outermost.values()), foldOf };
});
