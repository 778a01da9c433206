import { foldTree } from '../../core/graph/fold-tree';
import type { FoldId, Graph } from '../../core/graph/graph';

/** What is seen at most where nobody has opened a fold. */
const MOST = 16;

/**
 * The folds that are open when a graph is seen for the first time, as the setting has them: the outermost
 * first, as long as all that is seen can be taken in at a look.
 */
export function firstOpen(graph: Graph): string {
  const { inside, foldOf } = foldTree(graph);
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  let seen = (inside.get(null) ?? []).length;
  for (const { id } of graph.nodes) if (!foldOf.has(id)) seen++;
  const open: FoldId[] = [];
  const next = [...(inside.get(null) ?? [])];
  for (let fold = next.shift(); fold; fold = next.shift()) {
    const inner = inside.get(fold.id) ?? [];
    // A constant is small beside what reads it.
    const nodes = fold.nodes.filter((id) => kinds.get(id) !== 'constant').length;
    const more = nodes + inner.length - 1;
    // What holds inputs is the array, or the part of a model, that a program has them in.
    const holdsInputs = fold.nodes.some((id) => kinds.get(id) === 'input');
    if (seen + more > MOST || holdsInputs) continue;
    seen += more;
    open.push(fold.id);
    next.push(...inner);
  }
  return open.join();
}
