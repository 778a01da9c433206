import type { Point } from '../../../layout/point';
import type { Activity } from '../../../state/player/activity';
import type { Rect, Transform } from './geometry';
import { boundsOf, type Scene, wireByKey } from './scene';

/** Where the player leads the view, this many pixels are left around what it is at. */
export const AROUND = 24;
/** What is but a little smaller than legible is still shown as a whole. */
export const NEARLY = 0.8;

/** Where the origin goes on the screen so that a rectangle comes into view with as little movement as that takes. */
export function shifted({ x, y, zoom }: Transform, view: Rect, rect: Rect): Point {
  const margin = AROUND / zoom;
  const shift = (from: number, size: number, low: number, extent: number) =>
    from < low ? low - from + margin : Math.min(0, low + extent - from - size - margin);
  return {
    x: x + shift(rect.x, rect.width, view.x, view.width) * zoom,
    y: y + shift(rect.y, rect.height, view.y, view.height) * zoom,
  };
}

/** A rectangle around the nodes that something is the matter with, wires between them included; null when there are none. */
export function boundsOfActivity(scene: Scene, { nodes, wires }: Activity): Rect | null {
  // Few of many nodes: none but these are looked at.
  const ids = [...nodes.keys()];
  for (const key of wires.keys()) {
    const wire = wireByKey(scene, key);
    if (wire) ids.push(wire.from.id, wire.to.id);
  }
  const active = ids.flatMap((id) => scene.byId.get(id) ?? []);
  return boundsOf({ nodes: active });
}

/** Shows a part of a graph at a zoom: what is `around` in the middle, with as much of the graph as goes with it. */
export function neighbourhood(
  around: Rect,
  bounds: Rect,
  room: { readonly width: number; readonly height: number },
  zoom: number,
): Transform {
  const view = { width: room.width / zoom, height: room.height / zoom };
  const start = (from: number, extent: number, low: number, all: number, size: number) => {
    const centred = from + extent / 2 - size / 2;
    if (all <= size) return low + all / 2 - size / 2;
    return Math.max(low - AROUND, Math.min(low + all + AROUND - size, centred));
  };
  const x = start(around.x, around.width, bounds.x, bounds.width, view.width);
  const y = start(around.y, around.height, bounds.y, bounds.height, view.height);
  return { x: -x * zoom, y: -y * zoom, zoom };
}
