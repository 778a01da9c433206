import { type Arrows, reversed } from '../core/graph/arrows';
import type { Graph } from '../core/graph/graph';
import { topologicalOrder } from '../core/graph/topological-order';
import { operandArrows } from '../core/graph/wave-order';

/** The wires of a graph by index of node, without those to missing nodes and those that close a cycle. */
export interface Wiring {
  /** Per node, its operands by port; −1 is an empty port. */
  readonly operands: readonly (readonly number[])[];
  /** Per node, who reads it, once for each wire. */
  readonly readers: readonly (readonly number[])[];
  /** All nodes, each after its operands. */
  readonly order: readonly number[];
}

export function wiringOf({ nodes }: Graph): Wiring {
  const arrows = operandArrows(nodes);
  const back = reversed(arrows);
  const order = topologicalOrder(back, { cutsCycles: true });
  const rank = new Int32Array(nodes.length);
  order.forEach((node, k) => {
    rank[node] = k;
  });
  const later = (a: number, b: number) => rank[a] > rank[b];
  return {
    operands: listsOf(arrows, (node, x) => (x >= 0 && later(node, x) ? x : -1)),
    readers: listsOf(back, (node, reader) => (later(reader, node) ? reader : -1)).map((list) =>
      list.filter((reader) => reader >= 0),
    ),
    order,
  };
}

function listsOf({ start, ends }: Arrows, end: (from: number, to: number) => number): number[][] {
  return Array.from({ length: start.length - 1 }, (_, k) =>
    Array.from(ends.subarray(start[k], start[k + 1]), (to) => end(k, to)),
  );
}
