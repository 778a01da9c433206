import type { GraphNode } from '../core/graph/graph';
import type { Document } from './document';

/** Whether two documents differ in numbers of inputs and constants alone, and in where things stand. */
export function numbersAlone({ graph: before }: Document, { graph: after }: Document): boolean {
  return (
    before.nodes.length === after.nodes.length &&
    before.folds === after.folds &&
    after.nodes.every((node, k) => isRevalued(before.nodes[k] as GraphNode, node))
  );
}

function isRevalued(before: GraphNode, after: GraphNode): boolean {
  if (before === after) return true;
  if (before.kind !== 'input' && before.kind !== 'constant') return false;
  if (after.kind !== before.kind || after.id !== before.id) return false;
  return before.kind === 'constant' || (after.kind === 'input' && after.name === before.name);
}
