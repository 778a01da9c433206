import type { Graph, NodeId } from '../core/graph/graph';
import { nodeHeights } from './node-height';
import type { Point } from './point';
import { DEFAULT_SIZE, type LayoutSize } from './size';
import { wiringOf } from './wiring';

/**
 * The positions with places for `nodes`, which have none yet, added: to the right of their operands,
 * else to the left of their readers, else below everything, always where no node stands.
 */
export function placeNew(
  graph: Graph,
  positions: Readonly<Record<NodeId, Point>>,
  nodes: Iterable<NodeId>,
  size: LayoutSize = DEFAULT_SIZE,
): Readonly<Record<NodeId, Point>> {
  const { order, operands, readers } = wiringOf(graph);
  const fresh = new Set(nodes);
  const ids = graph.nodes.map(({ id }) => id);
  const places = new Map<number, Point>();
  const known = nodeHeights(graph);
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
    const place = room.nearest(at, added(node));
    places.set(node, place);
    room.add(place, added(node));
  };
  const step = size.width + size.columnGap;
  const placesOf = (list: readonly number[]) =>
    list.map((node) => places.get(node)).filter((place) => place !== undefined);
  const putAfterOperands = (node: number) => {
    const near = placesOf((operands[node] as readonly number[]).filter((x) => x >= 0));
    if (near.length === 0) return;
    put(node, { x: Math.max(...near.map(({ x }) => x)) + step, y: meanHeight(near) });
  };

  const waiting = () => order.filter((node) => fresh.has(ids[node] as NodeId) && !places.has(node));
  for (const node of waiting()) putAfterOperands(node);
  for (const node of waiting().reverse()) {
    const list = readers[node] as readonly number[];
    const near = placesOf(list);
    if (near.length === 0) continue;
    const lean = portLean(operands[list[0]] as readonly number[], node);
    put(node, {
      x: Math.min(...near.map(({ x }) => x)) - step,
      y: meanHeight(near) + lean * (size.height + size.rowGap),
    });
  }
  for (const node of waiting()) {
    // An operand may have got its place in this very loop.
    putAfterOperands(node);
    if (!places.has(node)) put(node, room.below());
  }
  const found = [...places].filter(([node]) => fresh.has(ids[node] as NodeId));
  return { ...positions, ...Object.fromEntries(found.map(([node, at]) => [ids[node], at])) };
}

function meanHeight(places: readonly Point[]): number {
  return places.reduce((sum, { y }) => sum + y, 0) / places.length;
}

/** How far beside its first reader: an early operand rather above it, a late one rather below. */
function portLean(operands: readonly number[], node: number): number {
  return operands.indexOf(node) - (operands.length - 1) / 2;
}

/** Where nodes stand, and where there is room for one more. */
class Room {
  /** Places by column of the canvas, so that only near ones are looked at. */
  private readonly strips = new Map<number, Standing[]>();
  private left = Number.POSITIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;

  constructor(private readonly size: LayoutSize) {}

  /** @param added how much taller the node is than others, in pixels. */
  add(place: Point, added: number): void {
    const strip = this.strips.get(this.stripOf(place.x));
    const standing = { ...place, added };
    if (strip) strip.push(standing);
    else this.strips.set(this.stripOf(place.x), [standing]);
    this.left = Math.min(this.left, place.x);
    this.bottom = Math.max(this.bottom, place.y + this.size.height + added / 2);
  }

  /** The free place nearest to the wanted one, straight above or below it. */
  nearest(wanted: Point, added: number): Point {
    const least = this.size.height + this.size.rowGap;
    const taken: Taken[] = [];
    const strip = this.stripOf(wanted.x);
    for (const near of [strip - 1, strip, strip + 1]) {
      for (const other of this.strips.get(near) ?? []) {
        if (Math.abs(other.x - wanted.x) >= this.size.width + this.size.columnGap / 2) continue;
        taken.push({ y: other.y, apart: least + (added + other.added) / 2 });
      }
    }
    taken.sort((a, b) => a.y - b.y);
    const down = firstFree(taken, wanted.y);
    const mirrored = taken.map(({ y, apart }) => ({ y: -y, apart })).reverse();
    const up = -firstFree(mirrored, -wanted.y);
    return { x: wanted.x, y: down - wanted.y <= wanted.y - up ? down : up };
  }

  below(): Point {
    if (this.strips.size === 0) return { x: 0, y: 0 };
    return { x: this.left, y: this.bottom + this.size.rowGap };
  }

  private stripOf(x: number): number {
    return Math.floor(x / (this.size.width + this.size.columnGap));
  }
}

interface Standing extends Point {
  readonly added: number;
}

/** Where something stands, and how far from there the next may. */
interface Taken {
  readonly y: number;
  readonly apart: number;
}

/** The least y ≥ wanted that is far enough from all of `taken`, which ascends. */
function firstFree(taken: readonly Taken[], wanted: number): number {
  let y = wanted;
  for (const other of taken) {
    if (other.y > y - other.apart && other.y < y + other.apart) y = other.y + other.apart;
  }
  return y;
}
