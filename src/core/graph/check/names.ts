import { type Graph, type GraphNode, isIdentifier } from '../graph';
import type { Findings } from './findings';

/** A node that has a name. */
type NamedNode = GraphNode & { readonly name: string };

/** A function that reports of a node that its name is none, or that others have it too. */
export function nameCheck(graph: Graph, findings: Findings): (node: NamedNode) => void {
  const clashing = clashingNames(graph);
  return (node) => {
    if (!isIdentifier(node.name)) {
      findings.report(node, { kind: 'no name', name: node.name });
    } else if (clashing.has(node.name)) {
      findings.report(node, { kind: 'name of several', name: node.name });
    }
  };
}

/** Names that more than one node has. An output may share the name of the node it shows. */
function clashingNames(graph: Graph): ReadonlySet<string> {
  const owners = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    if (!('name' in node) || node.name === undefined) continue;
    const others = owners.get(node.name);
    if (others) others.push(node);
    else owners.set(node.name, [node]);
  }
  const clashing = new Set<string>();
  for (const [name, [first, second, third]] of owners) {
    if (third || (first && second && !shows(first, second) && !shows(second, first))) {
      clashing.add(name);
    }
  }
  return clashing;
}

function shows(output: GraphNode, node: GraphNode): boolean {
  return output.kind === 'output' && output.operands[0] === node.id;
}
