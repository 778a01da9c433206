import type { GraphNode } from '../../../core/graph/graph';
import { primitives } from '../../../core/primitives/table';

/** Whether the ports of a node have labels, which take of its room. */
export function hasPortLabels(node: GraphNode): boolean {
  return node.kind === 'primitive' && primitives[node.primitive].ordered;
}

/** The width of a node that its number may take, in pixels at zoom 1; constants have it rounder and larger. */
export function roomOf(node: GraphNode): number {
  if (node.kind === 'constant') return 68;
  return hasPortLabels(node) ? 72 : 83;
}

/** Of that, what the name of a derivative takes before it, such as v′₁₂. */
export const NAME_ROOM = 30;
