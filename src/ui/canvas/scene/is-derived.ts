import type { GraphNode } from '../../../core/graph/graph';

/** Whether a node was made by differentiation: it is part of an adjoint program, not of the primal. */
export function isDerived(node: GraphNode): boolean {
  return (node.order ?? 0) >= 1;
}
