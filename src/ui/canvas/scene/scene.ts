import {
  type FoldId,
  type Graph,
  type GraphNode,
  type NodeId,
  operandsOf,
  type Port,
} from '../../../core/graph/graph';
import { portOfKey, wireKey } from '../../../core/graph/wire-key';
import { memoized, memoizedByKey } from '../../../core/memoized';
import type { Document } from '../../../document/document';
import type { ClosedFold, Seen } from '../../../document/folds/seen';
import type { Folding } from '../../../document/folds/shown';
import { noteSize, notesOf } from '../../../document/note';
import type { Frame } from '../../../layout/composed';
import { nodeHeights } from '../../../layout/node-height';
import type { Point } from '../../../layout/point';
import { boxAt } from '../../../layout/stage';
import { useSession } from '../../../state/stores/session-store';
import { asSeen } from '../../../state/stores/staged';
import { useView } from '../../../state/stores/view-store';
import { type Curve, NODE_WIDTH, outletPlace, portPlace, type Rect, wireCurve } from './geometry';

/** A node where it stands. */
export interface Placed extends Rect {
  readonly id: NodeId;
  readonly node: GraphNode;
  /** Where the document says that it stands, in the fold that it is in. */
  readonly place: Point;
  /** Whether wires enter it from above and leave it below. */
  readonly down: boolean;
  /** The closed fold that it is; the node stands for it and says nothing but its id. */
  readonly fold?: ClosedFold;
}

/** A wire between placed nodes. */
export interface PlacedWire {
  readonly key: string;
  readonly from: Placed;
  readonly to: Placed;
  readonly port: number;
  /** The outlet that it starts from, of a closed fold. */
  readonly outlet?: number;
  /** The ports in the graph that it stands for, where it ends at a closed fold. */
  readonly ports?: readonly Port[];
}

/** A graph with everything in its place: what is drawn. Nodes are in the order of the graph, then closed folds. */
export interface Scene {
  readonly graph: Graph;
  readonly nodes: readonly Placed[];
  readonly byId: ReadonlyMap<NodeId | FoldId, Placed>;
  readonly wires: readonly PlacedWire[];
  /** The frames of open folds, outer ones first. */
  readonly frames: readonly Frame[];
  /** Of a graph with folds, where all that is seen stands among what is beside it. */
  readonly places?: ReadonlyMap<NodeId | FoldId, Point>;
  /** Of a graph with folds, how it is seen. */
  readonly seen: Seen | null;
  /** What notes take up. */
  readonly notes: readonly Rect[];
}

const scenes = memoizedByKey((_: Document, _look: string) => ({ scene: null as Scene | null }));
/** Nodes that have not moved are the same objects in the next scene. */
const placed = new WeakMap<GraphNode, Placed>();

const incoming = new WeakMap<Placed, readonly PlacedWire[]>();

/**
 * The scene of a document as it is looked at, made once.
 * @param down whether wires run down, which they do where that way of arranging was chosen.
 * @param unfolded the open folds, as the setting has them.
 */
export function sceneOf(
  document: Document,
  down = useView.getState().arrangement === 'down',
  unfolded = useView.getState().unfolded,
): Scene {
  return sceneAsKept(asSeen(document), down, unfolded, useSession.getState().folding);
}

/** Has the scene of a document ready that is going to be shown; of folds it is known when what shows them is there. */
export function prepareScene(document: Document): void {
  if (!document.graph.folds) sceneOf(document);
}

/** The same with everything where the document has it, whatever stage there is. */
export function sceneAsKept(
  document: Document,
  down: boolean,
  unfolded: string,
  shows: Folding | null,
): Scene {
  const { graph } = document;
  const folding = graph.folds ? shows : null;
  // For as long as what shows folds is not there, nothing is.
  if (graph.folds && !folding) return emptyScene(graph);
  const open = graph.folds ? unfolded : '';
  const kept = scenes(document, `${down ? 'down' : ''} ${open}`);
  kept.scene ??= folding ? foldedScene(document, folding, down, open) : plainScene(document, down);
  return kept.scene;
}

const emptyScene = memoized(
  (graph: Graph): Scene => ({
    graph,
    nodes: [],
    byId: new Map(),
    wires: [],
    frames: [],
    seen: null,
    notes: [],
  }),
);

function plainScene(document: Document, down: boolean): Scene {
  const { graph, positions } = document;
  const heights = nodeHeights(graph);
  const nodes = graph.nodes.map((node) =>
    standing(node, positions[node.id] ?? ORIGIN, heights.get(node.id) as number, down),
  );
  const byId = new Map<NodeId, Placed>();
  for (const at of nodes) byId.set(at.id, at);
  const wires: PlacedWire[] = [];
  for (const to of nodes) {
    for (const wire of wiresTo(to, byId)) wires.push(wire);
  }
  return { graph, nodes, byId, wires, frames: [], seen: null, notes: notesIn(document) };
}

function notesIn(document: Document): readonly Rect[] {
  return notesOf(document).map(({ text, at }) => ({ ...at, ...noteSize(text) }));
}

const ORIGIN: Point = { x: 0, y: 0 };

/** What is in closed folds costs no more than to be looked at once. */
function foldedScene(
  document: Document,
  { seenGraph, composed }: Folding,
  down: boolean,
  unfolded: string,
): Scene {
  const { graph } = document;
  const seen = seenGraph(graph, unfolded);
  const isOpen = (id: FoldId) => !seen.closed.has(id);
  const { boxes, frames, places } = composed(document, { isOpen, down });
  const nodes = seen.nodes.flatMap((node): Placed[] => {
    const box = boxes.get(node.id);
    if (!box) return [];
    const place = places.get(node.id) ?? ORIGIN;
    return [placeAt(node, place, box, down, seen.closed.get(node.id))];
  });
  const byId = new Map<NodeId | FoldId, Placed>(nodes.map((at) => [at.id, at]));
  const wires = nodes.flatMap((to) => seenWiresTo(to, seen, byId));
  return { graph, nodes, byId, wires, frames, places, seen, notes: notesIn(document) };
}

function seenWiresTo(to: Placed, seen: Seen, byId: Scene['byId']): readonly PlacedWire[] {
  const before = incoming.get(to) ?? [];
  const wires = seen.wiresTo(to.id).flatMap(({ key, from: source, outlet, port, ports }, k) => {
    const from = byId.get(source);
    if (!from) return [];
    const last = before[k];
    const same = last?.key === key && last.from === from && last.port === port;
    if (same && last.outlet === outlet && last.ports === ports) return [last];
    return [{ key, from, to, port, outlet, ports }];
  });
  if (wires.length === before.length && wires.every((wire, k) => wire === before[k])) return before;
  incoming.set(to, wires);
  return wires;
}

/** The wires that end at a node, by its port: the same objects where neither end has moved. */
function wiresTo(to: Placed, byId: Scene['byId']): readonly PlacedWire[] {
  const operands = operandsOf(to.node);
  const before = incoming.get(to);
  let same = before !== undefined;
  const wires: PlacedWire[] = [];
  for (let port = 0; port < operands.length; port++) {
    const from = byId.get(operands[port] ?? '');
    if (!from) continue;
    const known = before?.[wires.length];
    if (known?.from === from && known.port === port) wires.push(known);
    else {
      same = false;
      wires.push({ key: wireKey({ node: to.id, index: port }), from, to, port });
    }
  }
  if (same && before?.length === wires.length) return before;
  incoming.set(to, wires);
  return wires;
}

function standing(node: GraphNode, place: Point, height: number, down: boolean): Placed {
  return placeAt(node, place, boxAt(place, height), down);
}

/** @param place where it stands among what is beside it; where folds are open it is seen elsewhere. */
function placeAt(
  node: GraphNode,
  place: Point,
  { x, y, height }: Rect,
  down: boolean,
  fold?: ClosedFold,
): Placed {
  const known = placed.get(node);
  const same = known?.x === x && known.y === y && known.height === height && known.down === down;
  if (same && known.place.x === place.x && known.place.y === place.y) return known;
  const box = { x, y, width: NODE_WIDTH, height };
  const at = { id: node.id, node, place, ...box, down, ...(fold && { fold }) };
  placed.set(node, at);
  return at;
}

/** The way of a wire from port to port that minds no nodes. */
export function curveOf({ from, to, port, outlet }: PlacedWire): Curve {
  const start = outletPlace(from, outlet) ?? { x: NODE_WIDTH, y: from.height / 2 };
  const end = portPlace(to, port);
  return wireCurve(
    { x: from.x + start.x, y: from.y + start.y },
    { x: to.x + end.x, y: to.y + end.y },
    from.down,
  );
}

/** A rectangle around all nodes; null when there are none. */
export function boundsOf({ nodes }: Pick<Scene, 'nodes'>): Rect | null {
  if (nodes.length === 0) return null;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y, width, height } of nodes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The node at a point of the canvas, the last drawn first; null when there is none. */
export function nodeUnder({ nodes }: Scene, { x, y }: Point): Placed | null {
  return (
    nodes.findLast(
      (at) => x >= at.x && x <= at.x + at.width && y >= at.y && y <= at.y + at.height,
    ) ?? null
  );
}

/** The wire with a key; undefined where there is none. */
export function wireByKey({ byId, seen }: Scene, key: string): PlacedWire | undefined {
  const { node } = portOfKey(key);
  const to = byId.get(seen ? seen.seenAs(node) : node);
  if (!to) return undefined;
  const wires = seen ? seenWiresTo(to, seen, byId) : wiresTo(to, byId);
  return wires.find((wire) => wire.key === key);
}
