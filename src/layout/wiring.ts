import { type Graph, operandsOf } from '../core/graph/graph';

/** The wires of a graph by index of node, without those to missing nodes and those that close a cycle. */
export interface Wiring {
  /** Per node, its operands by port; −1 is an empty port. */
  readonly operands: readonly (readonly number[])[];
  /** Per node, who reads it, once for each wire. */
  readonly readers: readonly (readonly number[])[];
  /** All nodes, each after its operands. */
  readonly order: readonly number[];
}

export function wiringOf(graph: Graph): Wiring {
  const count = graph.nodes.length;
  const index = new Map(graph.nodes.map((node, k) => [node.id, k]));
  const operands = graph.nodes.map((node) =>
    operandsOf(node).map((id) => (id === null ? -1 : (index.get(id) ?? -1))),
  );
  const readers: number[][] = Array.from({ length: count }, () => []);
  const waiting = new Int32Array(count);
  operands.forEach((ports, reader) => {
    for (const operand of ports) {
      if (operand < 0) continue;
      (readers[operand] as number[]).push(reader);
      waiting[reader] = (waiting[reader] as number) + 1;
    }
  });

  const order: number[] = [];
  const placed = new Uint8Array(count);
  const place = (node: number) => {
    placed[node] = 1;
    order.push(node);
  };
  for (let node = 0; node < count; node++) if (waiting[node] === 0) place(node);
  for (let at = 0, stuck = 0; order.length < count || at < order.length; ) {
    if (at === order.length) {
      // Only cycles are left: cut the one that the oldest node is on by taking that node first.
      while (placed[stuck]) stuck++;
      place(stuck);
      continue;
    }
    for (const reader of readers[order[at++] as number] as number[]) {
      waiting[reader] = (waiting[reader] as number) - 1;
      if (waiting[reader] === 0 && !placed[reader]) place(reader);
    }
  }

  const rank = new Int32Array(count);
  order.forEach((node, k) => {
    rank[node] = k;
  });
  const later = (a: number, b: number) => (rank[a] as number) > (rank[b] as number);
  return {
    operands: operands.map((ports, k) => ports.map((x) => (x >= 0 && later(k, x) ? x : -1))),
    readers: readers.map((list, k) => list.filter((reader) => later(reader, k))),
    order,
  };
}
