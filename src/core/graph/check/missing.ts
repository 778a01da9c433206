import type { NodeFact } from '../../../words/en/graph';
import { primitives } from '../../primitives/table';
import { type Graph, type GraphNode, nodeById, operandsOf } from '../graph';
import type { Findings } from './findings';
import { neededPorts } from './ports';

/**
 * Says of each node without a statement which of its ports lack a value, or that it is on a cycle.
 * @param ready the nodes that are on no cycle and after none.
 */
export function reportMissing(graph: Graph, ready: readonly GraphNode[], findings: Findings): void {
  if (findings.statementOf.size === graph.nodes.length) return;
  const incomplete = graph.nodes.filter(({ id }) => !findings.statementOf.has(id));
  if (incomplete.length === 0) return;
  const nodes = nodeById(graph);
  const acyclic = new Set(ready);
  for (const node of incomplete) {
    if (!acyclic.has(node)) {
      findings.report(node, { kind: 'on a cycle', node: factOf(node) });
    }
    const operands = operandsOf(node);
    const needed = neededPorts(node);
    for (let port = 0; port < needed; port++) {
      const id = operands[port] ?? null;
      if (id !== null && isValue(nodes.get(id))) continue;
      const names = node.kind === 'primitive' ? primitives[node.primitive].operands : [];
      const operand = names.length > 1 ? (names[port] ?? port + 1) : null;
      findings.report(node, { kind: 'lacks operand', node: factOf(node), operand }, port);
    }
  }
}

/** Whether a wire may come from it. */
function isValue(node: GraphNode | undefined): boolean {
  return node !== undefined && node.kind !== 'output';
}

/** A node, as a problem names it. */
function factOf(node: GraphNode): NodeFact {
  if (node.kind === 'output') return { is: 'output', name: node.name };
  if (node.kind !== 'primitive') return { is: 'other' };
  return { is: 'primitive', name: node.primitive, label: primitives[node.primitive].label };
}
