import type { StepOutline } from '../../../core/trace/outline';
import type { Trace } from '../../../core/trace/trace';
import type { Point } from '../../../layout/point';
import { pointOn, type Rect } from '../scene/geometry';
import { showTensor } from '../scene/reading';
import { curveOf, type Scene } from '../scene/scene';
import { labelPlace } from './label-place';
import { travellingOf } from './travelling';

/** More labels at once than this say only what travels, so that there is room for all. */
const FEW = 2;
/** Of more than this many nobody reads each: they stand in the middle of their wires. */
const MANY = 40;

/** A short label at zoom 1, in pixels: a character, what is around the text, and the height. */
const [CHARACTER, AROUND, HEIGHT] = [8.5, 14, 20];

interface Crowd {
  readonly scene: Scene;
  readonly scale: number;
  readonly digits: number;
  readonly places: ReadonlyMap<string, Point> | null;
}

const known = new WeakMap<ReadonlyMap<string, StepOutline>, Crowd>();

/**
 * Where the labels of all wires that something travels go, each clear of those before it; null when
 * there are so few that each can be long and find its own place. Found once for what travels now.
 * @param scale how much larger than at zoom 1 labels are.
 */
export function crowdedPlaces(
  trace: Trace,
  stepsByWire: ReadonlyMap<string, StepOutline>,
  scene: Scene,
  scale: number,
  digits: number,
): ReadonlyMap<string, Point> | null {
  let crowd = known.get(stepsByWire);
  if (crowd?.scene !== scene || crowd.scale !== scale || crowd.digits !== digits) {
    crowd = { scene, scale, digits, places: placesOf(trace, stepsByWire, scene, scale, digits) };
    known.set(stepsByWire, crowd);
  }
  return crowd.places;
}

function placesOf(
  trace: Trace,
  stepsByWire: ReadonlyMap<string, StepOutline>,
  { nodes, wires, byId }: Scene,
  scale: number,
  digits: number,
): ReadonlyMap<string, Point> | null {
  const travelling = wires.flatMap((wire) => {
    const step = stepsByWire.get(wire.key);
    const what = step && travellingOf(trace, step, wire.key);
    return what ? [{ wire, what }] : [];
  });
  if (travelling.length <= FEW) return null;
  const places = new Map<string, Point>();
  const labels: Rect[] = [];
  for (const { wire, what } of travelling) {
    const curve = curveOf(wire);
    const text = showTensor(what.contribution, digits);
    const [width, height] = [(text.length * CHARACTER + AROUND) * scale, HEIGHT * scale];
    const receiver = byId.get((what.along ? wire.to : wire.from).id);
    const place =
      travelling.length > MANY
        ? pointOn(curve, 0.5)
        : labelPlace({ curve, nodes, wires, receiver, labels }, { width, height });
    labels.push({ x: place.x - width / 2, y: place.y - height / 2, width, height });
    places.set(wire.key, place);
  }
  return places;
}
