import { primitives } from '../../primitives/table';
import { type Graph, type GraphNode, nodeById, operandsOf } from '../graph';
import type { Findings } from './findings';
import { neededPorts } from './ports';

/**
 * Says of each node without a statement which of its ports lack a value, or that it is on a cycle.
 * @param ready the nodes that are on no cycle and after none.
 */
export function reportMissing(graph: Graph, ready: readonly GraphNode[], findings: Findings): void {
  const incomplete = graph.nodes.filter(({ id }) => !findings.statementOf.has(id));
  if (incomplete.length === 0) return;
  const nodes = nodeById(graph);
  const acyclic = new Set(ready);
  for (const node of incomplete) {
    if (!acyclic.has(node)) {
      findings.report(
        node,
        `${describe(node)} is on a cycle or comes after one`,
        'Take away a wire of the cycle.',
      );
    }
    const operands = operandsOf(node);
    const needed = neededPorts(node);
    for (let port = 0; port < needed; port++) {
      const id = operands[port] ?? null;
      if (id !== null && isValue(nodes.get(id))) continue;
      const names = node.kind === 'primitive' ? primitives[node.primitive].operands : [];
      const which = names.length > 1 ? `operand ${names[port] ?? port + 1}` : 'its operand';
      findings.report(
        node,
        `${describe(node)} lacks ${which}`,
        'Wire a value into the empty port.',
        port,
      );
    }
  }
}

/** Whether a wire may come from it. */
function isValue(node: GraphNode | undefined): boolean {
  return node !== undefined && node.kind !== 'output';
}

function describe(node: GraphNode): string {
  if (node.kind === 'output') return `The output ${node.name}`;
  return node.kind === 'primitive' ? `The ${primitives[node.primitive].label}` : 'The node';
}
