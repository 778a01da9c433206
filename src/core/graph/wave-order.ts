import { type Graph, type GraphNode, type NodeId, operandsOf } from './graph';

/** Nodes sorted by (wave, place in the expression); those on a cycle, or after one, never become ready and are left out. */
export function nodesByWave({ nodes }: Graph): readonly GraphNode[] {
  const wiring = wiringOf(nodes);
  const { start, operands, readerStart, readers } = wiring;
  const place = expressionPlaces(nodes, wiring);
  const waiting = new Int32Array(nodes.length);
  let wave: number[] = [];
  for (let node = 0; node < nodes.length; node++) {
    const to = start[node + 1] as number;
    for (let k = start[node] as number; k < to; k++) {
      if ((operands[k] as number) >= 0) waiting[node] = (waiting[node] as number) + 1;
    }
    if (waiting[node] === 0) wave.push(node);
  }
  const sorted: GraphNode[] = [];
  while (wave.length > 0) {
    const next: number[] = [];
    for (const node of wave) {
      sorted.push(nodes[node] as GraphNode);
      const to = readerStart[node + 1] as number;
      for (let k = readerStart[node] as number; k < to; k++) {
        const reader = readers[k] as number;
        waiting[reader] = (waiting[reader] as number) - 1;
        if (waiting[reader] === 0) next.push(reader);
      }
    }
    wave = next.sort((a, b) => (place[a] as number) - (place[b] as number));
  }
  return sorted;
}

/** The wires of a graph by positions of nodes: as in a program, those of one node lie one after the other. */
interface Wiring {
  /** Operands of node i are operands[start[i]] … operands[start[i + 1] − 1]; −1 where there is none. */
  readonly start: Int32Array;
  readonly operands: Int32Array;
  /** The same of its readers, as often as each reads it. */
  readonly readerStart: Int32Array;
  readonly readers: Int32Array;
}

function wiringOf(nodes: readonly GraphNode[]): Wiring {
  const positions = new Map<NodeId, number>();
  const start = new Int32Array(nodes.length + 1);
  for (const [k, node] of nodes.entries()) {
    positions.set(node.id, k);
    start[k + 1] = (start[k] as number) + operandsOf(node).length;
  }
  const operands = new Int32Array(start[nodes.length] as number);
  const readerStart = new Int32Array(nodes.length + 1);
  let at = 0;
  for (const node of nodes) {
    for (const id of operandsOf(node)) {
      const operand = id === null ? -1 : (positions.get(id) ?? -1);
      operands[at++] = operand;
      if (operand >= 0) readerStart[operand + 1] = (readerStart[operand + 1] as number) + 1;
    }
  }
  for (let k = 0; k < nodes.length; k++) {
    readerStart[k + 1] = (readerStart[k + 1] as number) + (readerStart[k] as number);
  }
  const readers = new Int32Array(readerStart[nodes.length] as number);
  const free = readerStart.slice();
  for (let reader = 0; reader < nodes.length; reader++) {
    const to = start[reader + 1] as number;
    for (let k = start[reader] as number; k < to; k++) {
      const operand = operands[k] as number;
      if (operand < 0) continue;
      readers[free[operand] as number] = reader;
      free[operand] = (free[operand] as number) + 1;
    }
  }
  return { start, operands, readerStart, readers };
}

/**
 * Where each node stands when the graph is written down: named values and outputs in order of
 * creation, each after the operands it is computed from, left to right.
 */
function expressionPlaces(nodes: readonly GraphNode[], { start, operands }: Wiring): Int32Array {
  const place = new Int32Array(nodes.length);
  /** Per node the operand to look at next; −1 before it is entered. */
  const next = new Int32Array(nodes.length).fill(-1);
  const pending: number[] = [];
  let written = 0;
  const enter = (node: number) => {
    if (node < 0 || next[node] !== -1) return;
    next[node] = start[node] as number;
    pending.push(node);
  };
  const write = (root: number) => {
    enter(root);
    for (let top = pending.at(-1); top !== undefined; top = pending.at(-1)) {
      const at = next[top] as number;
      if (at < (start[top + 1] as number)) {
        next[top] = at + 1;
        enter(operands[at] as number);
      } else {
        place[top] = written++;
        pending.pop();
      }
    }
  };
  for (const [k, node] of nodes.entries()) {
    const isWritten = node.kind === 'primitive' ? node.name !== undefined : node.kind === 'output';
    if (isWritten) write(k);
  }
  for (let k = 0; k < nodes.length; k++) write(k);
  return place;
}
