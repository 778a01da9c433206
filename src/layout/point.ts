import type { Graph, NodeId } from '../core/graph/graph';
import { limits } from '../core/limits';

/** A place on the canvas, in pixels at zoom 1: the upper left corner of a node. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The place itself, or the nearest to it that is not too far off to be kept. */
export function within(point: Point): Point {
  const { distance } = limits;
  if (Math.abs(point.x) <= distance && Math.abs(point.y) <= distance) return point;
  const near = (at: number) => Math.min(Math.max(at, -distance), distance);
  return { x: near(point.x), y: near(point.y) };
}

/** A place for each node that has one. */
type Positions = Readonly<Record<NodeId, Point>>;

/** A graph with the places of its nodes: what a layout is asked about, and gives back. */
export interface Placed {
  readonly graph: Graph;
  readonly positions: Positions;
}

/** Whether every node and every fold that is in no fold has its place. */
export function isPlaced({ graph, positions }: Placed): boolean {
  const { nodes, folds = [] } = graph;
  const inside = new Set(folds.flatMap((fold) => fold.nodes));
  const outermost = folds.filter((fold) => fold.within === undefined);
  return [...nodes.filter(({ id }) => !inside.has(id)), ...outermost].every(({ id }) =>
    Object.hasOwn(positions, id),
  );
}
