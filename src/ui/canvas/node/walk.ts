import type { NodeId } from '../../../core/graph/graph';
import type { PlacedWire, Scene } from '../scene/scene';

/** The keys that walk. */
export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/**
 * Where an arrow leads along wires: left to the first operand, right to the first reader, up and down
 * between branches, which are what the same node reads, else what reads the same node, and beyond the last
 * of them to the nearest node there. Undefined where there is nothing.
 */
export function walked(scene: Scene, id: NodeId, key: WalkKey): NodeId | undefined {
  if (key === 'ArrowLeft') return operandsAt(scene, id)[0];
  if (key === 'ArrowRight') return readersOf(scene, id)[0];
  const by = key === 'ArrowUp' ? -1 : 1;
  const [reader] = readersOf(scene, id);
  const [operand] = operandsAt(scene, id);
  const read = reader === undefined ? [] : operandsAt(scene, reader);
  const reading = operand === undefined ? [] : readersOf(scene, operand);
  const branches = read.length > 1 ? read : reading;
  return branches[branches.indexOf(id) + by] ?? nearest(scene, id, by);
}

/** What a node reads, in the order of its ports, each once. */
function operandsAt({ wires }: Scene, id: NodeId): readonly NodeId[] {
  const into = wires.filter(({ to }) => to.id === id).sort(byPort);
  return [...new Set(into.map(({ from }) => from.id))];
}

/** What reads a node, in the order of the scene. */
function readersOf({ wires }: Scene, id: NodeId): readonly NodeId[] {
  return [...new Set(wires.filter(({ from }) => from.id === id).map(({ to }) => to.id))];
}

function byPort(a: PlacedWire, b: PlacedWire): number {
  return a.port - b.port;
}

/** The nearest node above or below. */
function nearest({ nodes, byId }: Scene, id: NodeId, sign: number): NodeId | undefined {
  const from = byId.get(id);
  if (!from) return undefined;
  let best: { id: NodeId; distance: number } | undefined;
  for (const at of nodes) {
    const ahead = (at.y - from.y) * sign;
    if (at.id === id || ahead <= 0) continue;
    const distance = ahead + 2 * Math.abs(at.x - from.x);
    if (!best || distance < best.distance) best = { id: at.id, distance };
  }
  return best?.id;
}
