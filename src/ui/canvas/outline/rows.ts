import { foldsAround, foldTree } from '../../../core/graph/fold-tree';
import type { FoldId, NodeId } from '../../../core/graph/graph';
import type { Derived } from '../../../document/derived';
import { readingOrder } from '../scene/elements';
import type { Placed, Scene } from '../scene/scene';

/** A row of the outline: a node, a closed fold, or the heading of an open one. */
export interface OutlineRow {
  readonly id: NodeId | FoldId;
  /** How many open folds it is in, from 1. */
  readonly level: number;
  /** The innermost open fold that it is in. */
  readonly within: FoldId | null;
  /** What stands on the canvas; null for an open fold, of which only a frame does. */
  readonly placed: Placed | null;
  /** Of an open fold its name. */
  readonly name: string;
}

/** What is in an open fold, while rows are put in order. */
interface Branch {
  readonly fold: FoldId;
  readonly children: (Branch | Placed)[];
}

/**
 * The graph as rows, as a person reads it: inputs, constants, statements in the order of evaluation,
 * outputs and what is unfinished; what is in an open fold below the heading of that fold, which stands
 * where its first node would.
 */
export function outlineRows(derived: Derived, scene: Scene): readonly OutlineRow[] {
  const tree = foldTree(scene.graph);
  const root: (Branch | Placed)[] = [];
  const branches = new Map<FoldId, Branch>();
  const childrenOf = ([fold, ...around]: readonly FoldId[]): (Branch | Placed)[] => {
    if (fold === undefined) return root;
    const known = branches.get(fold);
    if (known) return known.children;
    const branch: Branch = { fold, children: [] };
    branches.set(fold, branch);
    childrenOf(around).push(branch);
    return branch.children;
  };
  for (const id of readingOrder(derived, scene)) {
    const placed = scene.byId.get(id);
    if (placed) childrenOf([...foldsAround(tree, id)].map((fold) => fold.id)).push(placed);
  }
  const list = (children: readonly (Branch | Placed)[], level: number, within: FoldId | null) =>
    children.flatMap((child): OutlineRow[] => {
      if ('node' in child) return [{ id: child.id, level, within, placed: child, name: '' }];
      const { fold } = child;
      const name = tree.byId.get(fold)?.name ?? fold;
      const heading = { id: fold, level, within, placed: null, name };
      return [heading, ...list(child.children, level + 1, fold)];
    });
  return list(root, 1, null);
}
