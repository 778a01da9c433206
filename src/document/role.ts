import { type NodeId, replaceNode } from '../core/graph/graph';
import type { Role } from '../core/program/role';
import type { Document } from './document';

/** Says what an input is for; null for nothing. */
export function setRole(document: Document, id: NodeId, role: Role | null): Document {
  const graph = replaceNode(document.graph, id, (node) => {
    if (node.kind !== 'input' || (node.role ?? null) === role) return node;
    const { role: _, ...plain } = node;
    return { ...plain, ...(role !== null && { role }) };
  });
  return { ...document, graph };
}
