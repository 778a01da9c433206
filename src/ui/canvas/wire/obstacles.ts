import { type Graph, operandsOf } from '../../../core/graph/graph';
import type { Point } from '../../../layout/point';
import { boundsOfBoxes } from '../../../layout/stage';
import {
  type Curve,
  outletPlace,
  outletsOn,
  PORT_RADIUS,
  pointOn,
  portPlace,
  type Rect,
  type Way,
} from '../scene/geometry';
import type { Placed, Scene } from '../scene/scene';
import { extentsOf, ledWays, tagOn, titlesOf, wayOf } from '../scene/ways';

/** Beyond a node's box in pixels: on its upper edge at least, and air elsewhere. */
const RIM = { upper: 11, other: 2 };

/** What no label of a wire may cover: nodes, what stands on their edges, their ports, and the titles of open folds. */
export function* nodeBoxes(scene: Scene): Generator<Rect> {
  yield* titlesOf(scene);
  for (const at of scene.nodes) {
    yield rimmed(at, scene.graph);
    for (const { x, y } of portsOf(at)) {
      const by = PORT_RADIUS + 1;
      yield { x: x - by, y: y - by, width: 2 * by, height: 2 * by };
    }
  }
}

function rimmed(at: Placed, graph: Graph): Rect {
  const { x, y, width, height } = at;
  const upper = Math.max(RIM.upper, tagOn(at, graph));
  return {
    x: x - RIM.other,
    y: y - upper,
    width: width + 2 * RIM.other,
    height: height + upper + RIM.other,
  };
}

/** The middles of the ports of a node. */
export function portsOf(at: Placed): readonly Point[] {
  const outlets = Array.from({ length: outletsOn(at) }, (_, k) => outletPlace(at, k) ?? at);
  const ports = operandsOf(at.node).map((_, index) => portPlace(at, index));
  return [...ports, ...outlets].map(({ x, y }) => ({ x: at.x + x, y: at.y + y }));
}

const lined = new WeakMap<ReadonlyMap<string, Way>, ReadonlyMap<string, readonly Point[]>>();

/** All wires as points along them: found once for scenes in which all stands alike. */
export function linesOf(scene: Scene): ReadonlyMap<string, readonly Point[]> {
  const led = ledWays(scene);
  let lines = lined.get(led);
  if (!lines) {
    lines = new Map(scene.wires.map((wire) => [wire.key, wayOf(scene, wire).flatMap(pointsAlong)]));
    lined.set(led, lines);
  }
  return lines;
}

/** A curve as points along it. */
export function pointsAlong(curve: Curve): readonly Point[] {
  return Array.from({ length: 17 }, (_, k) => pointOn(curve, k / 16));
}

/** What all of a scene takes up, of which there is at least one node. */
export function extentOf(scene: Scene): Rect {
  return boundsOfBoxes(extentsOf(scene));
}
