import { EdgeLabelRenderer, type EdgeProps, useStore } from '@xyflow/react';
import { memo } from 'react';
import { classes } from '../../parts/text/classes';
import type { WireElement } from '../scene/elements';
import { wayPath } from '../scene/geometry';
import { wireByKey } from '../scene/scene';
import { wayOf } from '../scene/ways';
import { shapeLabels } from '../wire/shape-labels';
import { travellingOf } from '../wire/travelling';
import { placeOf, scaleAt, WireLabel } from '../wire/WireLabel';
import styles from '../wire/WireView.module.css';
import { labelsAt, useMoment } from './moment';

/** A wire that is only looked at. */
export const StillWire = memo(function StillWire({ id }: EdgeProps<WireElement>) {
  const moment = useMoment();
  const scale = useStore(({ transform }) => scaleAt(transform[2]));
  const { scene, derived, trace, activity } = moment;
  const wire = wireByKey(scene, id);
  if (!wire) return null;
  const step = activity.wires.get(id);
  const travelling = step && travellingOf(trace, step, id);
  const label = travelling ? labelsAt(moment, scale).get(id) : undefined;
  const shape = travelling ? undefined : shapeLabels(scene, derived).get(id);
  return (
    <>
      <path
        d={wayPath(wayOf(scene, wire))}
        className={classes(
          styles.wire,
          step && styles.active,
          step && (step.phase === 'adjoint' ? styles.backward : styles.forward),
          travelling?.along && styles.along,
        )}
      />
      {shape && (
        <EdgeLabelRenderer>
          <div aria-hidden="true" className={styles.shape} style={placeOf(shape.box)}>
            {shape.text}
          </div>
        </EdgeLabelRenderer>
      )}
      {label && <WireLabel label={label} scale={scale} />}
    </>
  );
});
