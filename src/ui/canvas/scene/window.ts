import type { NodeId } from '../../../core/graph/graph';
import { overlaps, padded, type Rect } from './geometry';
import { NEAR } from './paint-text';
import type { Scene } from './scene';

/** With more nodes than this in view, all are painted and none is an element. */
export const MANY = 150;
/** All nodes of a graph no larger than this are elements, so that keyboard and screen reader find them. */
const FEW = 80;
/** Never more elements than this, those ahead of the view included. */
const MOST = 200;
/** However many are selected, no more than this many painted ones become elements. */
const KEPT = 40;
/** At a lower zoom nothing on a node can be read, so that painting says as much as elements. */
const READABLE = 0.2;
/** Nodes are made elements this part of the view before they come into it, and kept twice as far. */
const AHEAD = 0.25;

/**
 * The nodes that should be elements, which are those in and near the view, in the order of the scene.
 * @param present those that are now; they stay a little longer than others come.
 * @param kept nodes that must be elements wherever they are: focused and selected ones.
 */
export function nearNodes(
  scene: Scene,
  view: Rect,
  present: ReadonlySet<NodeId>,
  kept: readonly NodeId[],
  zoom = 1,
): readonly NodeId[] {
  if (scene.nodes.length <= FEW) return scene.nodes.map(({ id }) => id);
  const always = new Set(kept.slice(0, KEPT));
  if (zoom < READABLE || isCrowded(scene, view))
    return [...always].filter((id) => scene.byId.has(id));
  const comes = padded(view, AHEAD);
  const stays = padded(view, 2 * AHEAD);
  let room = MOST;
  const near: NodeId[] = [];
  for (const node of scene.nodes) {
    const wanted = overlaps(node, present.has(node.id) ? stays : comes);
    if (!always.has(node.id) && !(wanted && room-- > 0)) continue;
    near.push(node.id);
  }
  return near;
}

function isCrowded({ nodes }: Scene, view: Rect): boolean {
  let left = MANY;
  return nodes.some((node) => overlaps(node, view) && left-- <= 0);
}

/**
 * One frame's worth of the way from the present elements to the wanted ones: all that are to go go, and
 * at most `budget` come. Returns `present` itself when nothing changes.
 */
export function towards(
  present: ReadonlySet<NodeId>,
  wanted: readonly NodeId[],
  budget: number,
): ReadonlySet<NodeId> {
  let left = budget;
  const next = new Set(wanted.filter((id) => present.has(id) || left-- > 0));
  const same = next.size === present.size && [...next].every((id) => present.has(id));
  return same ? present : next;
}

/** Whether the view of a large graph is so far off that its nodes are painted, also where they are elements. */
export function isFar({ nodes }: Pick<Scene, 'nodes'>, zoom: number): boolean {
  return zoom < NEAR && nodes.length > FEW;
}
