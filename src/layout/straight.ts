import type { Layers } from './layers';

/** Segments that are to be level: those between two bends of a wire, and whole wires on demand. */
export interface Straight {
  /** Per vertex, the one in the column before that it is to be level with, or −1. */
  readonly source: Int32Array;
  /** The same the other way: in the column after. */
  readonly target: Int32Array;
}

export function straightBends({ before, nodeCount, vertexCount }: Layers): Straight {
  const straight = none(vertexCount);
  for (let bend = nodeCount; bend < vertexCount; bend++) {
    const from = before[bend]?.[0] as number;
    if (from >= nodeCount) lay(straight, from, bend);
  }
  return straight;
}

/** With these wires straight from end to end, as far as they do not share an end with another. */
export function withStraightWires(
  { source, target }: Straight,
  { before, nodeCount }: Layers,
  wires: readonly Wire[],
): Straight {
  const straight = { source: source.slice(), target: target.slice() };
  for (const { lastBend, reader } of wires) {
    if (straight.source[reader] !== -1 || straight.target[lastBend] !== -1) continue;
    lay(straight, lastBend, reader);
    let first = lastBend;
    while ((before[first]?.[0] as number) >= nodeCount) first = before[first]?.[0] as number;
    const from = before[first]?.[0] as number;
    if (straight.target[from] === -1) lay(straight, from, first);
  }
  return straight;
}

/** A wire that passes columns, by its end: the reader and the bend right before it. */
export interface Wire {
  readonly lastBend: number;
  readonly reader: number;
}

function none(count: number): Straight {
  return { source: new Int32Array(count).fill(-1), target: new Int32Array(count).fill(-1) };
}

function lay({ source, target }: Straight, from: number, to: number): void {
  source[to] = from;
  target[from] = to;
}
