import type { Graph, NodeId } from '../core/graph/graph';
import { nodeHeights } from './node-height';
import { type Point, within } from './point';
import { Room } from './room';
import { DEFAULT_SIZE, type LayoutSize } from './size';
import { wiresOf } from './wiring';

/**
 * The positions with places for `nodes`, which have none yet, added: to the right of their operands,
 * else to the left of their readers, else below everything, always where no node stands.
 * @param known the heights of nodes on the canvas.
 */
export function placeNew(
  graph: Graph,
  positions: Readonly<Record<NodeId, Point>>,
  nodes: Iterable<NodeId>,
  size: LayoutSize = DEFAULT_SIZE,
  known: ReadonlyMap<NodeId, number> = nodeHeights(graph),
): Readonly<Record<NodeId, Point>> {
  const { order, operandsOf, readersOf } = wiresOf(graph);
  const fresh = new Set(nodes);
  const ids = graph.nodes.map(({ id }) => id);
  const wanted = order.filter((node) => fresh.has(ids[node] as NodeId));
  const places = new Map<number, Point>();
  const added = (node: number) =>
    (known.get(ids[node] as NodeId) ?? DEFAULT_SIZE.height) - DEFAULT_SIZE.height;
  const room = new Room(size);
  ids.forEach((id, node) => {
    const place = fresh.has(id) || !Object.hasOwn(positions, id) ? undefined : positions[id];
    if (!place) return;
    places.set(node, place);
    room.add(place, added(node));
  });

  const put = (node: number, wanted: Point) => {
    const at = { x: Math.round(wanted.x), y: Math.round(wanted.y) };
    const place = within(room.nearest(at, added(node)));
    places.set(node, place);
    room.add(place, added(node));
  };
  const step = size.width + size.columnGap;
  const portsAt = memoizedByIndex((reader) => portsOf(operandsOf(reader)));
  const placesOf = (list: readonly number[]) =>
    list.map((node) => places.get(node)).filter((place) => place !== undefined);
  const putAfterOperands = (node: number) => {
    const near = placesOf(operandsOf(node).filter((x) => x >= 0));
    if (near.length === 0) return;
    const right = near.reduce((most, { x }) => Math.max(most, x), Number.NEGATIVE_INFINITY);
    put(node, { x: right + step, y: meanHeight(near) });
  };

  const waiting = () => wanted.filter((node) => !places.has(node));
  for (const node of waiting()) putAfterOperands(node);
  for (const node of waiting().reverse()) {
    const list = readersOf(node);
    const near = placesOf(list);
    if (near.length === 0) continue;
    // How far beside its first reader: an early operand rather above it, a late one rather below.
    const { first, count } = portsAt(list[0]);
    const lean = (first.get(node) as number) - (count - 1) / 2;
    put(node, {
      x: near.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY) - step,
      y: meanHeight(near) + lean * (size.height + size.rowGap),
    });
  }
  for (const node of waiting()) {
    // An operand may have got its place in this very loop.
    putAfterOperands(node);
    if (!places.has(node)) put(node, room.below());
  }
  const found = wanted.map((node) => [ids[node], places.get(node) as Point] as const);
  return { ...positions, ...Object.fromEntries(found) };
}

/** A function of nodes by index that is asked once for each. */
function memoizedByIndex<T>(find: (node: number) => T): (node: number) => T {
  const known = new Map<number, T>();
  return (node) => {
    const found = known.get(node) ?? find(node);
    known.set(node, found);
    return found;
  };
}

function meanHeight(places: readonly Point[]): number {
  return places.reduce((sum, { y }) => sum + y, 0) / places.length;
}

/** The first port at which each operand is read, and how many ports there are. */
function portsOf(operands: readonly number[]) {
  const first = new Map<number, number>();
  operands.forEach((operand, port) => {
    if (!first.has(operand)) first.set(operand, port);
  });
  return { first, count: operands.length };
}
