/** Prints, as JSON, links to scalar graphs of several sizes, for measuring the app in a browser. */
import type { GraphNode } from '../../src/core/graph/graph';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { encodeLink } from '../../src/file/link/link';

const INPUTS = 10;
const UNARY = ['sin', 'cos', 'tanh', 'sigmoid'] as const;

/** Wired irregularly, and the same every time; values stay bounded. */
function graphOf(count: number): readonly GraphNode[] {
  const nodes: GraphNode[] = [];
  const back = (distance: number) => nodes[Math.max(0, nodes.length - distance)]?.id as string;
  for (let i = 1; i <= INPUTS; i++) {
    nodes.push({ kind: 'input', id: `x${i}`, name: `x${i}`, value: 0.4 + i / 10 });
  }
  for (let i = INPUTS; i < count - 1; i++) {
    const id = `n${i}`;
    const near = back(1 + ((i * 7) % 30));
    if (i % 3 === 0) {
      nodes.push({ kind: 'primitive', id, primitive: UNARY[i % 4] ?? 'sin', operands: [near] });
    } else {
      const operands = [back(1 + ((i * 5) % 20)), back(1 + ((i * 11) % 40))];
      nodes.push({ kind: 'primitive', id, primitive: i % 2 ? 'add' : 'multiply', operands });
    }
  }
  nodes.push({ kind: 'output', id: 'y', name: 'y', operands: [back(1)] });
  return nodes;
}

const sizes = [50, 1_000, 10_000];
const links = await Promise.all(
  sizes.map((count) =>
    encodeLink({
      document: { ...EMPTY_DOCUMENT, graph: { nodes: graphOf(count) } },
      view: { ...DEFAULT_VIEW, step: 5 },
    }),
  ),
);
console.log(JSON.stringify(sizes.map((count, k) => ({ count, link: links[k] }))));
