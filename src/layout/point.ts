import type { Graph, NodeId } from '../core/graph/graph';

/** A place on the canvas, in pixels at zoom 1: the upper left corner of a node. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place for each node that has one. */
type Positions = Readonly<Record<NodeId, Point>>;

/** A graph with the places of its nodes: what a layout is asked about, and gives back. */
export interface Placed {
  readonly graph: Graph;
  readonly positions: Positions;
}

/** Whether every node has its place. */
export function isPlaced({ graph, positions }: Placed): boolean {
  return graph.nodes.every(({ id }) => Object.hasOwn(positions, id));
}
