import { type Graph, type GraphNode, type NodeId, operandsOf } from '../../../core/graph/graph';
import { portOfKey, wireKey } from '../../../core/graph/wire-key';
import type { Document } from '../../../document/document';
import { nodeHeights } from '../../../layout/node-height';
import type { Point } from '../../../layout/point';
import { DEFAULT_SIZE } from '../../../layout/size';
import { useView } from '../../../state/stores/view-store';
import {
  type Curve,
  distanceTo,
  NODE_WIDTH,
  outletPlace,
  pointOn,
  portPlace,
  type Rect,
  type Way,
  wireCurve,
} from './geometry';
import { routesOf } from './routes';

/** A node where it stands. */
export interface Placed extends Rect {
  readonly id: NodeId;
  readonly node: GraphNode;
  /** Where the document says that it stands. */
  readonly place: Point;
  /** Whether wires enter it from above and leave it below. */
  readonly down: boolean;
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

const scenes = { down: new WeakMap<Document, Scene>(), right: new WeakMap<Document, Scene>() };
/** Nodes that have not moved are the same objects in the next scene. */
const placed = new WeakMap<GraphNode, Placed>();

const incoming = new WeakMap<Placed, readonly PlacedWire[]>();

/**
 * The scene of a document, made once.
 * @param down whether wires run down, which they do where that way of arranging was chosen.
 */
export function sceneOf(
  document: Document,
  down = useView.getState().arrangement === 'down',
): Scene {
  const known = down ? scenes.down : scenes.right;
  let scene = known.get(document);
  if (!scene) {
    scene = makeScene(document, down);
    known.set(document, scene);
  }
  return scene;
}

function makeScene(document: Document, down: boolean): Scene {
  const { graph, positions } = document;
  const heights = nodeHeights(graph);
  const nodes = graph.nodes.map((node) =>
    placeAt(node, positions[node.id] ?? { x: 0, y: 0 }, heights.get(node.id) as number, down),
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

function placeAt(node: GraphNode, place: Point, height: number, down: boolean): Placed {
  const known = placed.get(node);
  const { x } = place;
  // What is taller than others reaches as far beyond its place above as below.
  const y = place.y - (height - DEFAULT_SIZE.height) / 2;
  if (known?.x === x && known.y === y && known.height === height && known.down === down)
    return known;
  const at = { id: node.id, node, place, x, y, width: NODE_WIDTH, height, down };
  placed.set(node, at);
  return at;
}

/** The way of a wire from port to port that minds no nodes. */
export function curveOf({ from, to, port }: PlacedWire): Curve {
  const start = outletPlace(from) ?? { x: NODE_WIDTH, y: from.height / 2 };
  const end = portPlace(to, port);
  return wireCurve(
    { x: from.x + start.x, y: from.y + start.y },
    { x: to.x + end.x, y: to.y + end.y },
    from.down,
  );
}

/** In larger graphs wires run behind the nodes that are in their way. */
const MOST_LED = 120;
const routes = new WeakMap<Scene, ReadonlyMap<string, Way>>();

/** The way of a wire across the canvas: around nodes where it would run back or into one. */
export function wayOf(scene: Scene, wire: PlacedWire): Way {
  return ledWays(scene).get(wire.key) ?? [curveOf(wire)];
}

/** The ways of those wires that are led around nodes, by key. */
export function ledWays(scene: Scene): ReadonlyMap<string, Way> {
  let found = routes.get(scene);
  if (!found) {
    found = scene.nodes.length > MOST_LED ? new Map() : findRoutes(scene);
    routes.set(scene, found);
  }
  return found;
}

function findRoutes({ nodes, wires }: Scene): ReadonlyMap<string, Way> {
  const led = wires.flatMap((wire) => {
    const curve = curveOf(wire);
    const [from, , , to] = curve;
    if (!runsBack(wire) && !isBlocked(curve, wire, nodes)) return [];
    return [{ key: wire.key, source: wire.from.id, from, to }];
  });
  // Short ones first: they have the least choice.
  const length = ({ from, to }: (typeof led)[number]) => Math.hypot(from.x - to.x, from.y - to.y);
  led.sort((a, b) => length(a) - length(b));
  return led.length === 0 ? new Map() : routesOf(led, nodes, nodes[0]?.down ?? false);
}

function runsBack({ from, to }: PlacedWire): boolean {
  return from.down ? to.y < from.y + from.height : to.x < from.x + from.width;
}

function isBlocked(curve: Curve, { from, to }: PlacedWire, nodes: readonly Placed[]): boolean {
  const points = Array.from({ length: 23 }, (_, k) => pointOn(curve, (k + 1) / 24));
  return nodes.some(
    (node) =>
      node !== from &&
      node !== to &&
      points.some(
        ({ x, y }) =>
          x > node.x && x < node.x + node.width && y > node.y + 1 && y < node.y + node.height - 1,
      ),
  );
}

/** What a scene takes up: the boxes of its nodes, and of the wires that are led around them. */
export function extentsOf(scene: Scene): readonly Rect[] {
  const ways = [...ledWays(scene).values()].map((way) => {
    const points = way.flat();
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  });
  return [...scene.nodes, ...ways];
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

/** The wire nearest to a point of the canvas and no further from it than `within` pixels; null when there is none. */
export function wireAt(scene: Scene, at: Point, within: number): PlacedWire | null {
  let nearest: PlacedWire | null = null;
  let least = within;
  for (const wire of scene.wires) {
    for (const curve of wayOf(scene, wire)) {
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
  }
  return nearest;
}

/** The wire with a key; undefined where there is none. */
export function wireByKey({ byId }: Scene, key: string): PlacedWire | undefined {
  const to = byId.get(portOfKey(key).node);
  return to && wiresTo(to, byId).find((wire) => wire.key === key);
}
