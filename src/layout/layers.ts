import type { Wiring } from './wiring';

/**
 * One connected part in columns. Vertices are its nodes and, wherever a wire passes a column, a
 * bend: so every segment runs from one column to the next. Wires from one node share their bends.
 */
export interface Layers {
  /** Vertices below this number are nodes, in order of creation; the others are bends. */
  readonly nodeCount: number;
  readonly vertexCount: number;
  readonly column: readonly number[];
  /** Per vertex, how tall it is in pixels: 0 for a bend. */
  readonly tall: Float64Array;
  /** Per vertex, the node whose wires it bends; itself for a node. */
  readonly source: readonly number[];
  /** Vertices of each column, top to bottom: the only thing that ordering changes. */
  readonly columns: readonly number[][];
  /** Per vertex, what runs into it from the column before, by port. */
  readonly before: readonly (readonly number[])[];
  /** Per vertex, what it runs into in the column after. */
  readonly after: readonly (readonly number[])[];
  /** For each entry of `after`, how far down the side of that vertex the port is, from 0 to 1. */
  readonly ports: readonly (readonly number[])[];
}

/** Bends that a part may have; wires that would take more go straight and are not ordered. */
const bendsPerNode = 4;
const bendsAtLeast = 4000;

/** @param tall per node of the graph, its height in pixels. */
export function layersOf(
  part: readonly number[],
  column: Int32Array,
  wiring: Wiring,
  tall: ArrayLike<number>,
): Layers {
  const vertexOf = new Map(part.map((node, vertex) => [node, vertex]));
  let first = Number.POSITIVE_INFINITY;
  for (const node of part) first = Math.min(first, column[node]);
  const columnOf = part.map((node) => column[node] - first);
  const columns: number[][] = [];
  const before: number[][] = [];
  const after: number[][] = [];
  const ports: number[][] = [];
  const sourceOf: number[] = [];
  const add = (vertex: number, at: number, source = vertex) => {
    sourceOf.push(source);
    while (columns.length <= at) columns.push([]);
    (columns[at] as number[]).push(vertex);
    before.push([]);
    after.push([]);
    ports.push([]);
  };
  part.forEach((_, vertex) => {
    add(vertex, columnOf[vertex]);
  });

  const lastBend = lastBends(part, vertexOf, columnOf, wiring);
  const longest = longestWire(lastBend, columnOf);
  const run = (from: number, to: number, port: number) => {
    (before[to] as number[]).push(from);
    (after[from] as number[]).push(to);
    (ports[from] as number[]).push(port);
  };
  const bends: number[][] = part.map(() => []);
  part.forEach((_, vertex) => {
    const at = columnOf[vertex];
    const last = lastBend[vertex];
    if (last - at > longest) return;
    let from = vertex;
    for (let k = at + 1; k <= last; k++) {
      const bend = columnOf.length;
      columnOf.push(k);
      add(bend, k, vertex);
      run(from, bend, 0.5);
      (bends[vertex] as number[]).push(bend);
      from = bend;
    }
  });
  part.forEach((node, vertex) => {
    const operands = wiring.operands[node] as readonly number[];
    operands.forEach((operand, port) => {
      if (operand < 0) return;
      const source = vertexOf.get(operand) as number;
      const passed = columnOf[vertex] - columnOf[source] - 1;
      const from = passed === 0 ? source : (bends[source] as number[])[passed - 1];
      if (from !== undefined) run(from, vertex, (port + 0.5) / operands.length);
    });
  });
  const tallOf = new Float64Array(columnOf.length);
  part.forEach((node, vertex) => {
    tallOf[vertex] = tall[node];
  });
  return {
    nodeCount: part.length,
    vertexCount: columnOf.length,
    column: columnOf,
    tall: tallOf,
    source: sourceOf,
    columns,
    before,
    after,
    ports,
  };
}

/** Per vertex, the last column that a wire from it passes on its way to a reader. */
function lastBends(
  part: readonly number[],
  vertexOf: ReadonlyMap<number, number>,
  columnOf: readonly number[],
  { readers }: Wiring,
): readonly number[] {
  return part.map((node, vertex) => {
    let last = columnOf[vertex];
    for (const reader of readers[node] as readonly number[]) {
      last = Math.max(last, columnOf[vertexOf.get(reader) as number] - 1);
    }
    return last;
  });
}

/** The greatest number of bends that one node's wires may have, so that all have not too many. */
function longestWire(lastBend: readonly number[], columnOf: readonly number[]): number {
  const lengths = lastBend.map((last, vertex) => last - columnOf[vertex]).sort((a, b) => a - b);
  let left = Math.max(bendsAtLeast, bendsPerNode * lengths.length);
  for (const length of lengths) {
    left -= length;
    if (left < 0) return length - 1;
  }
  return Number.POSITIVE_INFINITY;
}
