import { EdgeLabelRenderer, type EdgeProps, useStore } from '@xyflow/react';
import { memo } from 'react';
import { derivedOf } from '../../../document/derived';
import type { Activity } from '../../../state/player/activity';
import { currentSteps } from '../../../state/player/stops';
import { currentDocument } from '../../../state/stores/document-store';
import { useInFocus } from '../../../state/stores/focus';
import { currentTrace, usePlayer } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';
import { classes } from '../../parts/text/classes';
import type { WireElement } from '../scene/elements';
import { wayPath } from '../scene/geometry';
import { currentlyHighlighted } from '../scene/hover';
import { type Scene, sceneOf, wireByKey } from '../scene/scene';
import { seenActivityNow } from '../scene/seen-activity';
import { useNow } from '../scene/use-now';
import { useScene } from '../scene/use-scene';
import { wayOf } from '../scene/ways';
import { type Label, labelsOf } from './labels';
import { shapeLabels } from './shape-labels';
import { travellingOf } from './travelling';
import { placeOf, scaleAt, WireLabel } from './WireLabel';
import styles from './WireView.module.css';

/** A wire: calm at rest, in the colour of what travels it while a step does. */
export const WireView = memo(function WireView({
  id,
  source,
  target,
  selected,
}: EdgeProps<WireElement>) {
  const faint = !useInFocus(source, target);
  const step = useNow(() => currentActivity().wires.get(id));
  const travelling = step && travellingOf(currentTrace(), step, id);
  const highlighted = useNow(() => currentlyHighlighted().wires.has(id));
  const path = useScene((scene) => {
    const wire = wireByKey(scene, id);
    return wire ? wayPath(wayOf(scene, wire)) : '';
  });
  const shape = useScene((scene) => shapeLabels(scene, derivedOf(currentDocument())).get(id));
  return (
    <>
      <path d={path} className={styles.reach} />
      <path
        d={path}
        className={classes(
          styles.wire,
          step && styles.active,
          step && (step.phase === 'adjoint' ? styles.backward : styles.forward),
          travelling?.along && styles.along,
          highlighted && styles.highlighted,
          selected && styles.selected,
          faint && styles.faint,
        )}
      />
      {!travelling && shape && (
        <EdgeLabelRenderer>
          <div
            aria-hidden="true"
            className={classes(styles.shape, faint && styles.faint)}
            style={placeOf(shape.box)}
          >
            {shape.text}
          </div>
        </EdgeLabelRenderer>
      )}
      {travelling && <TravellingLabel id={id} />}
    </>
  );
});

/** The nodes and wires that the steps of this moment are about. */
function currentActivity(): Activity {
  const trace = currentTrace();
  const now = currentSteps(trace, usePlayer.getState());
  const document = currentDocument();
  return seenActivityNow(sceneOf(document), derivedOf(document), trace, now);
}

/** What travels, on its wire or beside it. Seen from afar it stays large enough to be read. */
function TravellingLabel({ id }: { readonly id: string }) {
  const scale = useStore(({ transform }) => scaleAt(transform[2]));
  // Where nodes stand changes with the document, and with the folds that are open.
  useScene((scene) => scene);
  const digits = useView((state) => state.digits);
  const activity = useNow(currentActivity);
  const label = currentLabels(activity, scale, digits).get(id);
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
function currentLabels(
  activity: Activity,
  scale: number,
  digits: number,
): ReadonlyMap<string, Label> {
  const document = currentDocument();
  const scene = sceneOf(document);
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
