import type { Derived } from '../../../document/derived';
import type { Rect } from '../scene/geometry';
import type { Scene } from '../scene/scene';
import { wayOf } from '../scene/ways';
import { labelPlace } from './label-place';
import { extentOf, linesOf, nodeBoxes } from './obstacles';
import { isStretched, wireShape } from './wire-shape';

/** The extents that a wire tells of, where they stand. */
export interface ShapeLabel {
  readonly text: string;
  readonly box: Rect;
}

/** In larger graphs nodes alone tell of extents. */
const MOST_WIRES = 200;
/** A character at zoom 1, what is around the text, and the height of its line, in pixels. */
const [CHARACTER, AROUND, LINE] = [10.5, 8, 21];

const known = new WeakMap<Scene, { derived: Derived; labels: ReadonlyMap<string, ShapeLabel> }>();

/**
 * The wires that stretch what they carry to fit the other operands, with what they say of it, by key. Those
 * beside which there is no room for it say nothing; of what is not stretched its node tells.
 */
export function shapeLabels(scene: Scene, derived: Derived): ReadonlyMap<string, ShapeLabel> {
  const last = known.get(scene);
  if (last?.derived === derived) return last.labels;
  const labels = scene.wires.length > MOST_WIRES ? new Map() : placed(scene, derived);
  known.set(scene, { derived, labels });
  return labels;
}

function placed(scene: Scene, derived: Derived): ReadonlyMap<string, ShapeLabel> {
  const labels = new Map<string, ShapeLabel>();
  const stretched = scene.wires.flatMap((wire) => {
    const text = wireShape(derived, wire.from.id, wire.to.id);
    return text !== null && isStretched(derived, wire.from.id, wire.to.id) ? [{ wire, text }] : [];
  });
  if (stretched.length === 0) return labels;
  const boxes = [...nodeBoxes(scene)];
  const around = { boxes, nodes: scene.nodes, within: extentOf(scene), lines: linesOf(scene) };
  for (const { wire, text } of stretched) {
    const width = text.length * CHARACTER + AROUND;
    const form = { form: text, width, height: LINE, cost: 0 };
    const place = labelPlace(wire.key, wayOf(scene, wire), [form], around);
    if (!place?.free || place.away) continue;
    labels.set(wire.key, { text, box: place.box });
    boxes.push(place.box);
  }
  return labels;
}
