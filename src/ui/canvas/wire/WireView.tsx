import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { derivedOf } from '../../../document/derived';
import { currentDocument } from '../../../state/stores/document-store';
import { useInFocus } from '../../../state/stores/focus';
import { currentTrace } from '../../../state/stores/player-store';
import { late } from '../../parts/frame/late';
import { classes } from '../../parts/text/classes';
import { currentActivity } from '../scene/current-activity';
import type { WireElement } from '../scene/elements';
import { wayPath } from '../scene/geometry';
import { currentlyHighlighted } from '../scene/hover';
import { wireByKey } from '../scene/scene';
import { useNow } from '../scene/use-now';
import { useScene } from '../scene/use-scene';
import { wayOf } from '../scene/ways';
import { travellingOf } from './travelling';
import styles from './WireView.module.css';
import { isStretched } from './wire-shape';
import { wording } from './words';

// Nothing of it is there at first. It comes as soon as the page is drawn.
const TravellingLabel = late(
  async () => (await import('./WireLabels')).TravellingLabel,
  wording.whatSaysWhatTravelsA,
);
const ShapeLabel = late(
  async () => (await import('./WireLabels')).ShapeLabel,
  wording.whatSaysHowAWire,
);

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
  const stretches = useScene(() => isStretched(derivedOf(currentDocument()), source, target));
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
      {!travelling && stretches && <ShapeLabel id={id} faint={faint} />}
      {travelling && <TravellingLabel id={id} />}
    </>
  );
});
