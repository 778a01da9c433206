import { type Arrows, arrowsOf, reversed } from './arrows';
import { foldTree } from './fold-tree';
import type { FoldId, Graph } from './graph';
import { topologicalOrder } from './topological-order';

/** Nodes and folds as numbers: nodes come first, in the order of the graph. */
interface Items {
  readonly count: number;
  /** What each is in, −1 for nothing. */
  readonly parent: Int32Array;
  readonly depth: Int32Array;
}

/** The nodes of a graph by position in an order, and the folds that can't be kept together in one. */
export interface FoldedOrder {
  readonly order: readonly number[];
  /** What comes out of them leads back into them, be it through other folds. */
  readonly torn: ReadonlySet<FoldId>;
}

/**
 * The nodes of a graph wave by wave, where a fold is one thing whose own nodes follow each other, in the
 * same way. What is in a torn fold is ordered as if it were not in it.
 * @param place where each node comes within a wave.
 */
export function foldedOrder(graph: Graph, operands: Arrows, place: Int32Array): FoldedOrder {
  const { nodes, folds = [] } = graph;
  const items = itemsOf(graph);
  const { count, parent } = items;
  const places = placesOf(items, place, nodes.length);
  const sort = (a: number, b: number) => (places[a] as number) - (places[b] as number);
  const torn = new Set<FoldId>();
  for (;;) {
    const arrows = arrowsBetween(items, operands, nodes.length);
    const order = topologicalOrder(arrows, { sort });
    const stuck = order.length < count ? foldsOnCycles(arrows, order, nodes.length) : [];
    if (stuck.length === 0) return { order: unfolded(items, order, nodes.length), torn };
    for (const fold of stuck) {
      torn.add(folds[fold - nodes.length]?.id as FoldId);
      for (let k = 0; k < count; k++) if (parent[k] === fold) parent[k] = parent[fold] as number;
    }
    findDepths(items);
  }
}

function itemsOf(graph: Graph): Items {
  const { nodes, folds = [] } = graph;
  const count = nodes.length + folds.length;
  const { foldOf } = foldTree(graph);
  const numbers = new Map(folds.map(({ id }, k) => [id, nodes.length + k]));
  const parent = new Int32Array(count).fill(-1);
  const numberOf = (id: FoldId | undefined) => (id === undefined ? -1 : (numbers.get(id) ?? -1));
  nodes.forEach(({ id }, k) => {
    parent[k] = numberOf(foldOf.get(id));
  });
  folds.forEach(({ within }, k) => {
    parent[nodes.length + k] = numberOf(within);
  });
  const items = { count, parent, depth: new Int32Array(count) };
  findDepths(items);
  return items;
}

/** A fold comes after what it is in, and nodes come first. */
function findDepths({ count, parent, depth }: Items): void {
  const depthOf = (k: number): number => {
    let deep = 0;
    for (let at = parent[k] as number; at >= 0; at = parent[at] as number) deep++;
    return deep;
  };
  for (let k = 0; k < count; k++) depth[k] = depthOf(k);
}

/** A fold stands where the first of what is in it does. */
function placesOf({ count, parent }: Items, place: Int32Array, nodes: number): Float64Array {
  const places = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (let k = 0; k < nodes; k++) {
    const own = place[k] as number;
    for (let at = k; at >= 0 && own < (places[at] as number); at = parent[at] as number) {
      places[at] = own;
    }
  }
  return places;
}

/** Wires as arrows between siblings: between what they run from and to within the innermost fold that has both. */
function arrowsBetween({ count, parent, depth }: Items, operands: Arrows, nodes: number): Arrows {
  const lists: number[][] = Array.from({ length: count }, () => []);
  const { start, ends } = operands;
  for (let node = 0; node < nodes; node++) {
    for (let k = start[node] as number; k < (start[node + 1] as number); k++) {
      let from = ends[k] as number;
      if (from < 0) continue;
      let to = node;
      while ((depth[from] as number) > (depth[to] as number)) from = parent[from] as number;
      while ((depth[to] as number) > (depth[from] as number)) to = parent[to] as number;
      while (parent[from] !== parent[to]) {
        from = parent[from] as number;
        to = parent[to] as number;
      }
      if (from !== to) lists[to]?.push(from);
    }
  }
  return reversed(arrowsOf(lists));
}

/** Of what was not reached, the folds on cycles or between two. */
function foldsOnCycles(arrows: Arrows, order: readonly number[], nodes: number): readonly number[] {
  const back = new Set(topologicalOrder(reversed(arrows)));
  const there = new Set(order);
  const count = arrows.start.length - 1;
  return Array.from({ length: count - nodes }, (_, k) => nodes + k).filter(
    (fold) => !there.has(fold) && !back.has(fold),
  );
}

/** The nodes in order, each fold's one after the other where the fold stands. */
function unfolded({ parent }: Items, order: readonly number[], nodes: number): readonly number[] {
  const inside = new Map<number, number[]>();
  for (const item of order) {
    const list = inside.get(parent[item] as number);
    if (list) list.push(item);
    else inside.set(parent[item] as number, [item]);
  }
  const found: number[] = [];
  const pending = inside.get(-1)?.reverse() ?? [];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    if (item < nodes) found.push(item);
    else for (const inner of inside.get(item)?.reverse() ?? []) pending.push(inner);
  }
  return found;
}
