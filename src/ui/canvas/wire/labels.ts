import type { Trace } from '../../../core/trace/trace';
import type { Derived } from '../../../document/derived';
import { formatNumber } from '../../../lang/number';
import type { Activity } from '../../../state/player/activity';
import type { StepRange } from '../../../state/player/stops';
import { ems } from '../../parts/text/number-width';
import type { Rect } from '../scene/geometry';
import { showTensor, sumOf } from '../scene/reading';
import { NUMBER_TYPE, sumPlace } from '../scene/room';
import type { Scene } from '../scene/scene';
import { wayOf } from '../scene/ways';
import { type Form, type LabelPlace, labelPlace, type Surroundings } from './label-place';
import { extentOf, linesOf, nodeBoxes } from './obstacles';
import { shapeLabels } from './shape-labels';
import { type Travelling, travellingOf } from './travelling';

/** What labels are made of at a moment. */
export interface Moment {
  readonly scene: Scene;
  readonly derived: Derived;
  readonly trace: Trace;
  readonly activity: Activity;
  readonly now: StepRange;
  readonly digits: number;
  /** How much larger than at zoom 1 labels are, so that they can be read from afar. */
  readonly scale: number;
}

/** What the label of a wire says, line by line: the factor, if it is a number, and what travels. */
interface LabelText {
  readonly factor: string | null;
  readonly amount: string;
}

export type Label = LabelPlace<LabelText>;

/** Of more labels at once than this each says only what travels, */
const FEW = 6;
/** and of more than this nobody reads each: they stand in the middle of their wires. */
const MANY = 40;

/** A line of a label at zoom 1, and what is around its text, in pixels. */
const LINE = 26;
const AROUND = { width: 16, height: 4 };
/** Bold type is so much wider. */
const BOLD = 1.12;

/** The labels of all wires that a derivative travels, by key: each on its own wire or beside it, none over anything. */
export function labelsOf(moment: Moment): ReadonlyMap<string, Label> {
  const { scene, trace, activity, digits, scale } = moment;
  const travelling = scene.wires.flatMap((wire) => {
    const step = activity.wires.get(wire.key);
    const what = step && travellingOf(trace, step, wire.key);
    return what ? [{ wire, what }] : [];
  });
  const labels = new Map<string, Label>();
  if (travelling.length === 0) return labels;
  const many = travelling.length > MANY;
  const boxes = many ? [] : [...obstaclesOf(moment)];
  const around: Surroundings = {
    boxes,
    nodes: many ? [] : scene.nodes,
    within: extentOf(scene),
    lines: many ? new Map() : linesOf(scene),
  };
  for (const { wire, what } of travelling) {
    const forms = formsOf(what, digits, scale, travelling.length <= FEW);
    const label = labelPlace(wire.key, wayOf(scene, wire), forms, around);
    if (!label) continue;
    labels.set(wire.key, label);
    if (!many) boxes.push(label.box);
  }
  return labels;
}

function formsOf(
  { partial, contribution }: Travelling,
  digits: number,
  scale: number,
  whole: boolean,
): readonly Form<LabelText>[] {
  const amount = `= ${showTensor(contribution, digits)}`;
  const form = (factor: string | null, cost: number): Form<LabelText> => {
    const width = Math.max(ems(amount) * BOLD, factor === null ? 0 : ems(factor)) * NUMBER_TYPE;
    const height = (factor === null ? 1 : 2) * LINE;
    return {
      form: { factor, amount },
      width: (width + AROUND.width) * scale,
      height: (height + AROUND.height) * scale,
      cost,
    };
  };
  if (partial === null || !whole) return [form(null, 0)];
  return [form(`× ${bracketed(formatNumber(partial, digits))}`, 0), form(null, SHORTER)];
}

/** Rather than go without the factor, a label goes so far away from its wire, in pixels. */
const SHORTER = 220;

/** A negative factor gets brackets: 2 × (−1). */
function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

function* obstaclesOf({ scene, derived, trace, activity, now, digits }: Moment): Generator<Rect> {
  yield* nodeBoxes(scene);
  for (const id of activity.nodes.keys()) {
    const at = scene.byId.get(id);
    const sum = at && !at.fold && sumOf(derived, trace, at.node, now, digits);
    if (!at || !sum) continue;
    const { x, y, width, height } = sumPlace(sum, at.height);
    yield { x: at.x + x, y: at.y + y, width, height };
  }
  for (const [key, { box }] of shapeLabels(scene, derived)) {
    if (!activity.wires.has(key)) yield box;
  }
}
