import { checkedGraph } from '../../../core/graph/checked';
import type { Graph } from '../../../core/graph/graph';
import type { Point } from '../../../layout/point';
import { type Fit, type FitLimits, fitOn, LEGIBLE, type Stage } from '../../../layout/stage';
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

/** What the title of an open fold takes up at most, in pixels at zoom 1. */
const TITLE = { width: 300, height: 36 } as const;

/** What stands above what is in open folds: their names, and the buttons beside them. */
export function titlesOf({ frames }: Scene): readonly Rect[] {
  return frames.map(({ box }) => ({ ...box, ...TITLE, width: Math.min(box.width, TITLE.width) }));
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

function findRoutes(scene: Scene): ReadonlyMap<string, Way> {
  const { nodes, wires } = scene;
  const inTheWay = [...nodes, ...titlesOf(scene)];
  const led = wires.flatMap((wire) => {
    const curve = curveOf(wire);
    const [from, , , to] = curve;
    if (!runsBack(wire) && !isBlocked(curve, wire, inTheWay)) return [];
    return [{ key: wire.key, source: wire.from.id, from, to }];
  });
  // Short ones first: they have the least choice.
  const length = ({ from, to }: (typeof led)[number]) => Math.hypot(from.x - to.x, from.y - to.y);
  led.sort((a, b) => length(a) - length(b));
  return led.length === 0 ? new Map() : routesOf(led, inTheWay, nodes[0]?.down ?? false);
}

function runsBack({ from, to }: PlacedWire): boolean {
  return from.down ? to.y < from.y + from.height : to.x < from.x + from.width;
}

function isBlocked(curve: Curve, { from, to }: PlacedWire, inTheWay: readonly Rect[]): boolean {
  const points = Array.from({ length: 23 }, (_, k) => pointOn(curve, (k + 1) / 24));
  return inTheWay.some(
    (each) =>
      each !== from &&
      each !== to &&
      points.some(
        ({ x, y }) =>
          x > each.x && x < each.x + each.width && y > each.y + 1 && y < each.y + each.height - 1,
      ),
  );
}

/** What stands on the upper edge of some nodes, in pixels at zoom 1. */
const TAG = 16;

/** How far what stands on the upper edge of a node reaches above it: its extents, or how many are in a fold. */
export function tagOn({ fold, node }: Placed, graph: Graph): number {
  if (fold) return TAG;
  const { statementOf, program } = checkedGraph(graph);
  const statement = statementOf.get(node.id);
  return statement !== undefined && program.shapes[statement]?.length ? TAG : 0;
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

/** So much of what stands on an upper edge has room in what is left free around a graph on the screen. */
const IN_MARGIN = 8;

/** How a canvas shows all of a scene: with room for what stands on the upper edges of nodes, where it can be read so. */
export function fitOf(
  scene: Scene,
  canvas: Pick<Stage, 'width' | 'height'>,
  limits: FitLimits,
): Fit {
  const extents = extentsOf(scene);
  const fit = fitOn(extents, canvas, limits);
  // Where nothing else is shown, every pixel is the type's.
  if (limits.bare) return fit;
  const tags = scene.nodes.map((at) => ({
    ...at,
    y: at.y - Math.max(0, tagOn(at, scene.graph) - IN_MARGIN),
  }));
  const tagged = fitOn([...extents, ...tags], canvas, limits);
  return tagged.zoom < LEGIBLE ? fit : tagged;
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
