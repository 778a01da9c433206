/** Prints, as JSON, links to scalar graphs of several sizes, for measuring the app in a browser. */

import type { GraphNode } from '../../src/core/graph/graph';
import { randomNumbers } from '../../src/core/random';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { encodeLink } from '../file/graphs';

const INPUTS = 10;
const UNARY = ['sin', 'cos', 'tanh', 'sigmoid'] as const;

/** Wired at random and the same every time, so that no stretch repeats; values stay bounded. */
function graphOf(count: number): readonly GraphNode[] {
  const random = randomNumbers(count);
  const draw = (below: number) => Math.floor(random() * below);
  const nodes: GraphNode[] = [];
  const near = () => nodes[nodes.length - 1 - draw(Math.min(40, nodes.length))]?.id as string;
  for (let i = 1; i <= INPUTS; i++) {
    nodes.push({ kind: 'input', id: `x${i}`, name: `x${i}`, value: random() });
  }
  for (let i = INPUTS; i < count - 1; i++) {
    const id = `n${i}`;
    if (draw(3) === 0) {
      const primitive = UNARY[draw(UNARY.length)] ?? 'sin';
      nodes.push({ kind: 'primitive', id, primitive, operands: [near()] });
    } else {
      const primitive = draw(2) === 0 ? 'add' : 'multiply';
      nodes.push({ kind: 'primitive', id, primitive, operands: [near(), near()] });
    }
  }
  nodes.push({ kind: 'output', id: 'y', name: 'y', operands: [nodes.at(-1)?.id ?? null] });
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
