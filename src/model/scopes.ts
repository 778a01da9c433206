import { foldsAround, foldTree } from '../core/graph/fold-tree';
import type { Graph } from '../core/graph/graph';

/** Says by what folds a node of a graph is surrounded: their names from the outermost in. */
export function scopesIn(graph: Graph): (node: string) => readonly string[] {
  const tree = foldTree(graph);
  return (node) => [...foldsAround(tree, node)].map(({ name }) => name).reverse();
}
