import type { Graph } from '../core/graph/graph';
import type { Wiring } from './wiring';

/**
 * The column of each node. Inputs stand in column 0 and a primitive one column after its latest
 * operand, which is its wave; an output stands right after what it shows. What depends on no input,
 * such as a constant, stands right before its first reader.
 * @param late inputs stand right before their first readers, too.
 */
export function columnsOf(
  graph: Graph,
  { operands, readers, order }: Wiring,
  late = false,
): Int32Array {
  const column = new Int32Array(graph.nodes.length);
  const fromInput = new Uint8Array(graph.nodes.length);
  for (const node of order) {
    if (graph.nodes[node]?.kind === 'input') fromInput[node] = 1;
    for (const operand of operands[node] as readonly number[]) {
      if (operand < 0) continue;
      column[node] = Math.max(column[node], column[operand] + 1);
      if (fromInput[operand]) fromInput[node] = 1;
    }
  }
  for (let k = order.length - 1; k >= 0; k--) {
    const node = order[k];
    const list = readers[node] as readonly number[];
    const stays = fromInput[node] && !(late && graph.nodes[node]?.kind === 'input');
    if (stays || list.length === 0) continue;
    let first = Number.POSITIVE_INFINITY;
    for (const reader of list) first = Math.min(first, column[reader]);
    column[node] = first - 1;
  }
  return column;
}

/** The nodes of each connected part, parts and nodes in order of creation. */
export function partsOf({ operands, readers, order }: Wiring): readonly (readonly number[])[] {
  const part = new Int32Array(order.length).fill(-1);
  const parts: number[][] = [];
  for (let start = 0; start < order.length; start++) {
    if (part[start] !== -1) continue;
    const found: number[] = [];
    const pending = [start];
    part[start] = parts.length;
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      found.push(node);
      for (const list of [
        operands[node] as readonly number[],
        readers[node] as readonly number[],
      ]) {
        for (const next of list) {
          if (next < 0 || part[next] !== -1) continue;
          part[next] = parts.length;
          pending.push(next);
        }
      }
    }
    parts.push(found.sort((a, b) => a - b));
  }
  return parts;
}
