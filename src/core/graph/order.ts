import type { Graph } from './graph';

/** How many differentiations made the newest nodes of a graph; 0 in a primal. */
export function orderOf(graph: Graph): number {
  return graph.nodes.reduce((highest, { order = 0 }) => Math.max(highest, order), 0);
}
