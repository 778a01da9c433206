import { crossingsOf } from './crossings';
import type { Layers } from './layers';

/** Vertices up to which every effort is made. */
const small = 1500;

/**
 * Orders each column so that few wires cross: sweeps to the right and to the left put every vertex
 * at the mean height of its neighbours, ports considered, and swaps of two that stand next to each
 * other mend what is left. Of equally good orders the one nearest to the order of creation is kept.
 */
export function orderColumns(layers: Layers): void {
  const { columns } = layers;
  const thorough = layers.vertexCount <= small;
  const starts = thorough ? [byCreation, byDepth] : [byDepth];
  let best: number[][] | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    start(layers);
    // Creation order is itself a candidate; a sweep may only make it better.
    for (let sweep = 0, idle = 0; sweep <= (thorough ? 24 : 6) && idle < 4 && fewest > 0; sweep++) {
      if (sweep > 0) (sweep % 2 === 1 ? sweepRight : sweepLeft)(layers);
      if (thorough) swapNeighbours(layers);
      const crossings = crossingsOf(layers);
      idle++;
      if (crossings >= fewest) continue;
      fewest = crossings;
      best = columns.map((column) => column.slice());
      idle = 0;
    }
  }
  best?.forEach((column, k) => {
    columns[k]?.splice(0, column.length, ...column);
  });
}

function byCreation({ columns }: Layers): void {
  for (const column of columns) column.sort((a, b) => a - b);
}

/** The order in which a walk from the ends to the operands, port by port, meets the vertices. */
function byDepth(layers: Layers): void {
  const met = new Int32Array(layers.vertexCount).fill(-1);
  let count = 0;
  for (let end = 0; end < layers.vertexCount; end++) {
    if ((layers.after[end] as readonly number[]).length > 0) continue;
    const pending = [end];
    for (let vertex = pending.pop(); vertex !== undefined; vertex = pending.pop()) {
      if (met[vertex] !== -1) continue;
      met[vertex] = count++;
      const sources = layers.before[vertex] as readonly number[];
      for (let k = sources.length - 1; k >= 0; k--) pending.push(sources[k]);
    }
  }
  for (const column of layers.columns) {
    column.sort((a, b) => met[a] - met[b]);
  }
}

function sweepRight(layers: Layers): void {
  const position = new Float64Array(layers.vertexCount);
  layers.columns.forEach((column) => {
    sortByMean(column, (vertex) => mean(layers.before[vertex] as readonly number[], position));
    column.forEach((vertex, at) => {
      position[vertex] = at;
    });
  });
}

function sweepLeft(layers: Layers): void {
  const position = new Float64Array(layers.vertexCount);
  for (let k = layers.columns.length - 1; k >= 0; k--) {
    const column = layers.columns[k] as number[];
    sortByMean(column, (vertex) => {
      const targets = layers.after[vertex] as readonly number[];
      const ports = layers.ports[vertex] as readonly number[];
      return (
        mean(targets, position) +
        mean(
          ports.map((_, at) => at),
          ports,
        )
      );
    });
    column.forEach((vertex, at) => {
      position[vertex] = at;
    });
  }
}

function mean(vertices: readonly number[], of: ArrayLike<number>): number {
  let sum = 0;
  for (const vertex of vertices) sum += of[vertex];
  return sum / vertices.length;
}

/** Sorts by the mean; vertices without one (NaN) keep their places. */
function sortByMean(column: number[], meanOf: (vertex: number) => number): void {
  const means = column.map(meanOf);
  const free: number[] = [];
  means.forEach((value, at) => {
    if (!Number.isNaN(value)) free.push(at);
  });
  const sorted = free.slice().sort((a, b) => means[a] - means[b] || a - b);
  const vertices = sorted.map((at) => column[at]);
  free.forEach((at, k) => {
    column[at] = vertices[k];
  });
}

/** Swaps vertices that stand next to each other as long as that leaves fewer crossings. */
function swapNeighbours(layers: Layers): void {
  const position = new Float64Array(layers.vertexCount);
  for (const column of layers.columns) {
    column.forEach((vertex, at) => {
      position[vertex] = at;
    });
  }
  for (let round = 0, better = true; better && round < 8; round++) {
    better = false;
    for (const column of layers.columns) {
      for (let at = 1; at < column.length; at++) {
        const a = column[at - 1];
        const b = column[at];
        if (gain(layers, position, a, b) <= 0) continue;
        column[at - 1] = b;
        column[at] = a;
        position[b] = at - 1;
        position[a] = at;
        better = true;
      }
    }
  }
}

/** How many crossings fewer there are when `b` stands above `a` than now, below it. */
function gain(layers: Layers, position: Float64Array, a: number, b: number): number {
  const source = (list: readonly number[]) => list.map((x) => position[x]);
  const target = (vertex: number) => {
    const ports = layers.ports[vertex] as readonly number[];
    return (layers.after[vertex] as readonly number[]).map((x, k) => position[x] + ports[k]);
  };
  return (
    lead(
      source(layers.before[a] as readonly number[]),
      source(layers.before[b] as readonly number[]),
    ) + lead(target(a), target(b))
  );
}

/** Pairs of which the first is greater, minus those of which the second is. */
function lead(a: number[], b: number[]): number {
  a.sort((x, y) => x - y);
  b.sort((x, y) => x - y);
  let result = 0;
  let smaller = 0;
  let notGreater = 0;
  for (const x of a) {
    while (smaller < b.length && b[smaller] < x) smaller++;
    while (notGreater < b.length && b[notGreater] <= x) notGreater++;
    result += smaller - (b.length - notGreater);
  }
  return result;
}
