import { foldTree } from '../../../core/graph/fold-tree';
import { type Mark, moved, type Picture, withMargin } from '../../../figure/picture';
import type { Typesetter } from '../../../figure/typeset';
import { latexName } from '../../../lang/name';
import { boundsOfBoxes } from '../../../layout/stage';
import type { Activity } from '../../../state/player/activity';
import { seenActivityNow } from '../scene/seen-activity';
import { extentsOf, wayOf } from '../scene/ways';
import { labelsOf } from '../wire/labels';
import { shapeLabels } from '../wire/shape-labels';
import { travellingOf } from '../wire/travelling';
import type { FigureMoment } from './moment';
import { bareNode, nodeMarks } from './node-marks';
import { noteMarks } from './note-marks';
import { labelMarks, shapeMark, wireMark } from './wire-marks';

/** Around the graph there is room for what stands beside nodes, in pixels. */
const MARGIN = 24;

/**
 * The graph as it is on the canvas at some moments: nodes with their numbers, wires with what travels them, folds and
 * notes, each in its place on pictures of one size.
 */
export function graphPictures(
  moments: readonly FigureMoment[],
  typeset: Typesetter,
): readonly Picture[] {
  const drawn = moments.map((moment) => draw(moment, typeset));
  const boxes = drawn.flatMap((each) => each.boxes);
  if (boxes.length === 0) return moments.map(() => ({ width: 0, height: 0, marks: [] }));
  const { x, y, width, height } = boundsOfBoxes(boxes);
  return drawn.map(({ marks }) => {
    const placed = marks.map((mark) => moved(mark, { x: -x, y: -y }));
    return withMargin({ width, height, marks: placed }, MARGIN);
  });
}

/** The marks of a moment where they stand on the canvas, and the boxes that they take up. */
function draw(moment: FigureMoment, typeset: Typesetter) {
  const { scene, derived, trace, now, digits } = moment;
  const extents = extentsOf(scene);
  if (extents.length === 0) return { marks: [], boxes: [] };
  const activity = seenActivityNow(scene, derived, trace, now);
  if (moment.bare) return { marks: [...bareMarks(moment, activity)], boxes: extents };
  const labels = labelsOf({ scene, derived, trace, activity, now, digits, scale: 1 });
  const marks: Mark[] = [...frameMarks(moment)];
  for (const wire of scene.wires) {
    const step = activity.wires.get(wire.key);
    const travelling = step ? travellingOf(trace, step, wire.key) : null;
    marks.push(wireMark(wayOf(scene, wire), step ?? null, travelling?.along ?? false));
  }
  for (const [key, label] of shapeLabels(scene, derived)) {
    if (!labels.has(key)) marks.push(...shapeMark(label));
  }
  for (const at of scene.nodes) marks.push(...nodeMarks(at, moment, activity.nodes.get(at.id)));
  for (const label of labels.values()) marks.push(...labelMarks(label));
  marks.push(...noteMarks(moment, typeset));
  return { marks, boxes: [...extents, ...[...labels.values()].map(({ box }) => box)] };
}

/** Nodes and wires with nothing on them. */
function* bareMarks({ scene }: FigureMoment, activity: Activity): Generator<Mark> {
  for (const wire of scene.wires) {
    const step = activity.wires.get(wire.key) ?? null;
    yield wireMark(wayOf(scene, wire), step, step?.phase === 'tangent');
  }
  for (const at of scene.nodes) yield bareNode(at, activity.nodes.get(at.id));
}

function* frameMarks({ scene, spelled }: FigureMoment): Generator<Mark> {
  const { byId } = foldTree(scene.graph);
  for (const { fold, box } of scene.frames) {
    const name = byId.get(fold)?.name ?? '';
    yield {
      kind: 'box',
      ...box,
      radius: 14,
      fill: 'ink',
      opacity: 0.035,
      stroke: { ink: 'line-strong', width: 1.2, dash: [7, 4] },
    };
    yield {
      kind: 'label',
      latex: latexName(name, false, spelled.has(name)),
      x: box.x + 14,
      baseline: box.y + 26,
      anchor: 'start',
      size: 19,
      ink: 'ink',
      room: box.width - 28,
    };
  }
}
