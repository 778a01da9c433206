import { type Graph, type NodeId, nodeById, operandsOf } from '../../core/graph/graph';
import { withPlaces } from '../../layout/automatic';
import type { Stage } from '../../layout/stage';
import type { Document } from '../document';
import { fold, renameFold } from './folding';

/**
 * The document with folds of these names, each of the statements that define some named values, laid out
 * anew. A fold of nothing is left out.
 */
export function foldedAs(
  document: Document,
  folds: Readonly<Record<string, readonly string[]>>,
  stage?: Stage,
): Document {
  let folded = document;
  for (const [name, values] of Object.entries(folds)) {
    const ids = definitionsOf(folded.graph, values);
    if (ids.length === 0) continue;
    const made = fold(folded, ids, { takingIn: true });
    folded = renameFold(made.document, made.id, name);
  }
  return withPlaces({ ...folded, positions: {} }, stage);
}

/** The nodes of named values, with all that is computed for them and has no name. */
function definitionsOf(graph: Graph, names: readonly string[]): readonly NodeId[] {
  const nodes = nodeById(graph);
  const found = new Set(
    graph.nodes.flatMap((node) =>
      node.kind === 'primitive' && node.name !== undefined && names.includes(node.name)
        ? [node.id]
        : [],
    ),
  );
  // A set grows while it is gone through.
  for (const id of found) {
    const node = nodes.get(id);
    for (const operand of node ? operandsOf(node) : []) {
      const read = operand === null ? undefined : nodes.get(operand);
      if (read?.kind === 'primitive' && read.name === undefined) found.add(read.id);
    }
  }
  return [...found];
}
