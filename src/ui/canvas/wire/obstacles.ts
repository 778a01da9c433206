import { operandsOf } from '../../../core/graph/graph';
import type { Derived } from '../../../document/derived';
import type { Point } from '../../../layout/point';
import { boundsOfBoxes } from '../../../layout/stage';
import {
  outletPlace,
  outletsOn,
  PORT_RADIUS,
  pointOn,
  portPlace,
  type Rect,
  type Way,
} from '../scene/geometry';
import type { Placed, Scene } from '../scene/scene';
import { extentsOf, ledWays, wayOf } from '../scene/ways';

/** Beyond a node's box in pixels: what is on its upper edge, and air elsewhere. */
const RIM = { upper: 11, tag: 16, other: 2 };

/** What no label of a wire may cover of nodes: the nodes, what stands on their edges, and their ports. */
export function* nodeBoxes(scene: Scene, derived: Derived): Generator<Rect> {
  for (const at of scene.nodes) {
    yield rimmed(at, derived);
    for (const { x, y } of portsOf(at)) {
      const by = PORT_RADIUS + 1;
      yield { x: x - by, y: y - by, width: 2 * by, height: 2 * by };
    }
  }
}

function rimmed({ x, y, width, height, node }: Placed, { checked }: Derived): Rect {
  const statement = checked.statementOf.get(node.id);
  const shape = statement === undefined ? [] : checked.program.shapes[statement];
  const upper = shape && shape.length > 0 ? RIM.tag : RIM.upper;
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
    lines = new Map(
      scene.wires.map((wire) => [
        wire.key,
        wayOf(scene, wire).flatMap((curve) =>
          Array.from({ length: 17 }, (_, k) => pointOn(curve, k / 16)),
        ),
      ]),
    );
    lined.set(led, lines);
  }
  return lines;
}

/** What all of a scene takes up, of which there is at least one node. */
export function extentOf(scene: Scene): Rect {
  return boundsOfBoxes(extentsOf(scene));
}
