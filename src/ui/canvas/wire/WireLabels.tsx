import { EdgeLabelRenderer, useStore } from '@xyflow/react';
import { derivedOf } from '../../../document/derived';
import type { Activity } from '../../../state/player/activity';
import { currentSteps } from '../../../state/player/stops';
import { currentDocument } from '../../../state/stores/document-store';
import { currentTrace, usePlayer } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';
import { classes } from '../../parts/text/classes';
import { currentActivity } from '../scene/current-activity';
import { type Scene, sceneOf } from '../scene/scene';
import { useNow } from '../scene/use-now';
import { useScene } from '../scene/use-scene';
import { type Label, labelsOf } from './labels';
import { shapeLabels } from './shape-labels';
import { placeOf, scaleAt, WireLabel } from './WireLabel';
import styles from './WireView.module.css';

/** The extents between which a wire stretches what it carries, where there is room for them. */
export function ShapeLabel({ id, faint }: { readonly id: string; readonly faint: boolean }) {
  const shape = useScene((scene) => shapeLabels(scene, derivedOf(currentDocument())).get(id));
  if (!shape) return null;
  return (
    <EdgeLabelRenderer>
      <div
        aria-hidden="true"
        className={classes(styles.shape, faint && styles.faint)}
        style={placeOf(shape.box)}
      >
        {shape.text}
      </div>
    </EdgeLabelRenderer>
  );
}

/** What travels, on its wire or beside it. Seen from afar it stays large enough to be read. */
export function TravellingLabel({ id }: { readonly id: string }) {
  const scale = useStore(({ transform }) => scaleAt(transform[2]));
  const digits = useView((state) => state.digits);
  const label = useNow(() => currentLabels(scale, digits).get(id));
  if (!label) return null;
  return <WireLabel label={label} scale={scale} />;
}

interface Known {
  readonly scene: Scene;
  readonly scale: number;
  readonly digits: number;
  readonly labels: ReadonlyMap<string, Label>;
}

const known = new WeakMap<Activity, Known>();

/** The labels of all wires just now, found once for each moment. */
function currentLabels(scale: number, digits: number): ReadonlyMap<string, Label> {
  const document = currentDocument();
  const scene = sceneOf(document);
  const activity = currentActivity();
  const last = known.get(activity);
  if (last?.scene === scene && last.scale === scale && last.digits === digits) return last.labels;
  const trace = currentTrace();
  const labels = labelsOf({
    scene,
    derived: derivedOf(document),
    trace,
    activity,
    now: currentSteps(trace, usePlayer.getState()),
    digits,
    scale,
  });
  known.set(activity, { scene, scale, digits, labels });
  return labels;
}
