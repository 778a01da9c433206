/** What may hold up the page: the hostile corpus, and graphs as large as there may be, as links. */
import type { GraphNode } from '../../src/core/graph/graph';
import { limits } from '../../src/core/limits';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { encodeJson, encodeLink } from '../file/graphs';

export { expressions, files, links, pastes } from '../hostile/corpus';

const UNARY = ['sin', 'cos', 'tanh', 'sigmoid'] as const;

/** One long chain of so many nodes. */
export function chain(count: number): readonly GraphNode[] {
  const nodes: GraphNode[] = [{ kind: 'input', id: 'x', name: 'x', value: 0.5 }];
  for (let k = 1; k < count - 1; k++) {
    const operand = nodes[k - 1]?.id ?? null;
    const primitive = UNARY[k % UNARY.length] ?? 'sin';
    nodes.push({ kind: 'primitive', id: `n${k}`, primitive, operands: [operand] });
  }
  nodes.push({ kind: 'output', id: 'y', name: 'y', operands: [nodes.at(-1)?.id ?? null] });
  return nodes;
}

const shown = (nodes: readonly GraphNode[]) => ({
  document: { ...EMPTY_DOCUMENT, graph: { nodes } },
  view: DEFAULT_VIEW,
});

export function linkOf(nodes: readonly GraphNode[]): Promise<string> {
  return encodeLink(shown(nodes));
}

export function fileOf(nodes: readonly GraphNode[]): string {
  return encodeJson(shown(nodes));
}

export const mostNodes = limits.nodes;
