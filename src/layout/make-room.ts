import type { Graph, NodeId } from '../core/graph/graph';
import { nodeHeights } from './node-height';
import type { Placed, Point } from './point';
import { DEFAULT_SIZE } from './size';

/** In larger graphs nodes stay where they are, since finding out how tall they are takes a while. */
const MOST_NODES = 1000;

/**
 * The document with the nodes above and below those that have become taller moved away from them, so
 * that none comes closer to its neighbour than it was, or than nodes are laid out.
 * @param before the graph before its nodes got taller, of the same places.
 */
export function withRoom<P extends Placed>(before: Graph, document: P): P {
  const { graph, positions } = document;
  // What is in folds stands elsewhere than beside the others.
  if (before === graph || graph.nodes.length > MOST_NODES || graph.folds) return document;
  const was = nodeHeights(before);
  const is = nodeHeights(graph);
  const standing = graph.nodes.flatMap(({ id }): PlacedNode[] => {
    const at = Object.hasOwn(positions, id) ? positions[id] : undefined;
    if (!at) return [];
    const height = is.get(id) ?? DEFAULT_SIZE.height;
    return [{ id, ...at, from: at.y, height, grown: height - (was.get(id) ?? height) }];
  });
  const moved: Record<NodeId, Point> = {};
  for (const node of standing) {
    if (node.grown <= 0) continue;
    for (const { id, x, y } of moveAside(node, standing)) moved[id] = { x, y };
  }
  return Object.keys(moved).length === 0
    ? document
    : { ...document, positions: { ...positions, ...moved } };
}

interface PlacedNode {
  readonly id: NodeId;
  readonly x: number;
  /** The middle of a node is as far below this for all of them. */
  y: number;
  /** Where it stood before anything was moved. */
  readonly from: number;
  readonly height: number;
  /** How much taller it is than it was. */
  readonly grown: number;
}

/** Moves what is in the way of a node, and in the way of that; returns what was moved. */
function moveAside(node: PlacedNode, all: readonly PlacedNode[]): readonly PlacedNode[] {
  const column = all
    .filter(({ x }) => Math.abs(x - node.x) < DEFAULT_SIZE.width)
    .sort((a, b) => a.y - b.y);
  const at = column.indexOf(node);
  const moved: PlacedNode[] = [];
  for (const way of [1, -1]) {
    for (let k = at + way; k >= 0 && k < column.length; k += way) {
      const [near, next] = [column[k - way], column[k]] as [PlacedNode, PlacedNode];
      const apart = (near.height + next.height) / 2;
      const gap = Math.abs(next.from - near.from) - apart + (near.grown + next.grown) / 2;
      const least = apart + Math.min(gap, DEFAULT_SIZE.rowGap);
      if (way * (next.y - near.y) >= least) continue;
      next.y = near.y + way * least;
      moved.push(next);
    }
  }
  return moved;
}
