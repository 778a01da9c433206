import { reversed } from '../core/graph/arrows';
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

/** The same, each list made when it is asked for. */
export interface Wires {
  operandsOf(node: number): readonly number[];
  readersOf(node: number): readonly number[];
  readonly order: readonly number[];
}

export function wiringOf(graph: Graph): Wiring {
  const { operandsOf, readersOf, order } = wiresOf(graph);
  const all = <T>(listOf: (node: number) => T) => graph.nodes.map((_, node) => listOf(node));
  return { operands: all(operandsOf), readers: all(readersOf), order };
}

export function wiresOf({ nodes }: Graph): Wires {
  const { start, ends } = operandArrows(nodes);
  const back = reversed({ start, ends });
  const order = topologicalOrder(back, { cutsCycles: true });
  const rank = new Int32Array(nodes.length);
  order.forEach((node, k) => {
    rank[node] = k;
  });
  return {
    order,
    operandsOf: (node) => {
      const list: number[] = [];
      for (let k = start[node]; k < start[node + 1]; k++) {
        const operand = ends[k];
        list.push(operand >= 0 && rank[node] > rank[operand] ? operand : -1);
      }
      return list;
    },
    readersOf: (node) => {
      const list: number[] = [];
      for (let k = back.start[node]; k < back.start[node + 1]; k++) {
        const reader = back.ends[k];
        if (rank[reader] > rank[node]) list.push(reader);
      }
      return list;
    },
  };
}
