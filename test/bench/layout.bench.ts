import type { Graph, GraphNode } from '../../src/core/graph/graph';
import { layeredLayout } from '../../src/layout/layered';

/** Milliseconds the layered layout takes for one graph: the median of several runs. */
export interface LayoutTiming {
  readonly graph: string;
  readonly nodes: number;
  readonly milliseconds: number;
}

/** Times the layout on random graphs, a chain that keeps reading its input, and its reversal. */
export function layoutTimings(sizes: readonly number[] = [100, 1000, 10_000]): LayoutTiming[] {
  const shapes = { random, chain, 'there and back': thereAndBack };
  return sizes.flatMap((size) =>
    Object.entries(shapes).map(([graph, make]) => {
      const made = make(size);
      return { graph, nodes: made.nodes.length, milliseconds: median(() => layeredLayout(made)) };
    }),
  );
}

function median(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] as number;
}

function random(size: number): Graph {
  let state = 7;
  const draw = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const nodes = Array.from({ length: size }, (_, k): GraphNode => {
    if (k < size / 20) return { kind: 'input', id: `n${k}`, name: `x${k}`, value: 1 };
    const near = () => `n${k - 1 - draw(Math.min(20, k))}`;
    return { kind: 'primitive', id: `n${k}`, primitive: 'add', operands: [near(), near()] };
  });
  return { nodes };
}

function chain(size: number): Graph {
  const nodes: GraphNode[] = [{ kind: 'input', id: 'n0', name: 'x', value: 1 }];
  for (let k = 1; k < size; k++) {
    nodes.push({
      kind: 'primitive',
      id: `n${k}`,
      primitive: 'multiply',
      operands: [`n${k - 1}`, 'n0'],
    });
  }
  return { nodes };
}

/** As a gradient program is: the second half reads the values of the first from the last to the first. */
function thereAndBack(size: number): Graph {
  const nodes = [...chain(size >> 1).nodes];
  for (let k = (size >> 1) - 1; k >= 0; k--) {
    const last = (nodes.at(-1) as GraphNode).id;
    nodes.push({
      kind: 'primitive',
      id: `r${k}`,
      primitive: 'multiply',
      operands: [last, `n${k}`],
    });
  }
  return { nodes };
}
