import type { Point } from '../../../layout/point';
import {
  type Curve,
  distanceTo,
  outletsOn,
  pointOn,
  portsOn,
  type Rect,
  type Way,
} from './geometry';
import { routesOf } from './routes';
import { curveOf, type Placed, type PlacedWire, type Scene } from './scene';

/** In larger graphs wires run behind the nodes that are in their way. */
const MOST_LED = 120;

/** What has been found of a scene. */
interface Found {
  readonly scene: Scene;
  /** The ways of those wires that are led around nodes, by key. */
  readonly led: ReadonlyMap<string, Way>;
}

const known = new WeakMap<Scene, Found>();
/** What was found last, of the graph and of one beside it: a number that is edited makes another scene and moves nothing. */
let lately: readonly Found[] = [];
const LATELY = 2;

/** The way of a wire across the canvas: around nodes where it would run back or into one. */
export function wayOf(scene: Scene, wire: PlacedWire): Way {
  return ledWays(scene).get(wire.key) ?? [curveOf(wire)];
}

/** The ways of those wires that are led around nodes, by key: the same for scenes in which all stands alike. */
export function ledWays(scene: Scene): ReadonlyMap<string, Way> {
  let found = known.get(scene);
  if (!found) {
    const alike = lately.find((each) => isLaidAlike(each.scene, scene));
    found = { scene, led: alike ? alike.led : findWays(scene) };
    known.set(scene, found);
    lately = [found, ...lately.filter((each) => each !== alike)].slice(0, LATELY);
  }
  return found.led;
}

function findWays(scene: Scene): ReadonlyMap<string, Way> {
  return scene.nodes.length > MOST_LED ? new Map() : findRoutes(scene);
}

/** Whether all nodes of two scenes stand in the same places, and wires run between the same of them. */
function isLaidAlike(a: Scene, b: Scene): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.wires.length === b.wires.length &&
    a.nodes.every((node, k) => standsAlike(node, b.nodes[k] as Placed)) &&
    a.wires.every((wire, k) => {
      const other = b.wires[k] as PlacedWire;
      const same = wire.key === other.key && wire.from.id === other.from.id;
      return same && wire.port === other.port && wire.outlet === other.outlet;
    })
  );
}

function standsAlike(a: Placed, b: Placed): boolean {
  if (a === b) return true;
  const same = a.id === b.id && a.x === b.x && a.y === b.y && a.height === b.height;
  return same && a.down === b.down && portsAlike(a, b);
}

/** Where wires start and end at a node follows from how many ports it has. */
function portsAlike(a: Placed, b: Placed): boolean {
  return portsOn(a) === portsOn(b) && outletsOn(a) === outletsOn(b);
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

/** What a scene takes up: the boxes of its nodes and notes, and of the wires that are led around nodes. */
export function extentsOf(scene: Scene): readonly Rect[] {
  const ways = [...ledWays(scene).values()].map((way) => {
    const points = way.flat();
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  });
  return [...scene.nodes, ...scene.frames.map(({ box }) => box), ...ways, ...scene.notes];
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
