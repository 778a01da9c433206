import { type Graph, type GraphNode, type NodeId, operandsOf } from '../../../core/graph/graph';
import { wireKey } from '../../../core/graph/wire-key';
import type { Document } from '../../../document/document';
import { nodeHeights } from '../../../layout/node-height';
import type { Point } from '../../../layout/point';
import { DEFAULT_SIZE } from '../../../layout/size';
import {
  type Curve,
  distanceTo,
  NODE_WIDTH,
  outletPlace,
  portPlace,
  type Rect,
  wireCurve,
} from './geometry';

/** A node where it stands. */
export interface Placed extends Rect {
  readonly id: NodeId;
  readonly node: GraphNode;
  /** Where the document says that it stands. */
  readonly place: Point;
}

/** A wire between placed nodes. */
export interface PlacedWire {
  readonly key: string;
  readonly from: Placed;
  readonly to: Placed;
  readonly port: number;
}

/** A graph with everything in its place: what is drawn. Nodes are in the order of the graph. */
export interface Scene {
  readonly graph: Graph;
  readonly nodes: readonly Placed[];
  readonly byId: ReadonlyMap<NodeId, Placed>;
  readonly wires: readonly PlacedWire[];
}

const scenes = new WeakMap<Document, Scene>();
/** Nodes that have not moved are the same objects in the next scene. */
const placed = new WeakMap<GraphNode, Placed>();

const incoming = new WeakMap<Placed, readonly PlacedWire[]>();

/** The scene of a document, made once. */
export function sceneOf(document: Document): Scene {
  let scene = scenes.get(document);
  if (!scene) {
    scene = makeScene(document);
    scenes.set(document, scene);
  }
  return scene;
}

function makeScene(document: Document): Scene {
  const { graph, positions } = document;
  const heights = nodeHeights(graph);
  const nodes = graph.nodes.map((node) =>
    placeAt(node, positions[node.id] ?? { x: 0, y: 0 }, heights.get(node.id) as number),
  );
  const byId = new Map<NodeId, Placed>();
  for (const at of nodes) byId.set(at.id, at);
  const wires: PlacedWire[] = [];
  for (const to of nodes) {
    for (const wire of wiresTo(to, byId)) wires.push(wire);
  }
  return { graph, nodes, byId, wires };
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

function placeAt(node: GraphNode, place: Point, height: number): Placed {
  const known = placed.get(node);
  const { x } = place;
  // What is taller than others reaches as far beyond its place above as below.
  const y = place.y - (height - DEFAULT_SIZE.height) / 2;
  if (known?.x === x && known.y === y && known.height === height) return known;
  const at = { id: node.id, node, place, x, y, width: NODE_WIDTH, height };
  placed.set(node, at);
  return at;
}

/** The way of a wire across the canvas. */
export function curveOf({ from, to, port }: PlacedWire): Curve {
  const start = outletPlace(from) ?? { x: NODE_WIDTH, y: from.height / 2 };
  const end = portPlace(to, port);
  return wireCurve(
    { x: from.x + start.x, y: from.y + start.y },
    { x: to.x + end.x, y: to.y + end.y },
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
export function nodeAt({ nodes }: Scene, { x, y }: Point): Placed | null {
  return (
    nodes.findLast(
      (at) => x >= at.x && x <= at.x + at.width && y >= at.y && y <= at.y + at.height,
    ) ?? null
  );
}

/** The wire nearest to a point of the canvas and no further from it than `within` pixels; null when there is none. */
export function wireAt({ wires }: Scene, at: Point, within: number): PlacedWire | null {
  let nearest: PlacedWire | null = null;
  let least = within;
  for (const wire of wires) {
    const curve = curveOf(wire);
    // A curve lies within what its four points span.
    if (curve.every(({ x }) => x < at.x - within) || curve.every(({ x }) => x > at.x + within))
      continue;
    if (curve.every(({ y }) => y < at.y - within) || curve.every(({ y }) => y > at.y + within))
      continue;
    const distance = distanceTo(curve, at);
    if (distance > least) continue;
    least = distance;
    nearest = wire;
  }
  return nearest;
}
