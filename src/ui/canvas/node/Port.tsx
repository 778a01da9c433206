import { Handle, Position } from '@xyflow/react';
import type { NodeId } from '../../../core/graph/graph';
import type { Point } from '../../../layout/point';
import { classes } from '../../parts/text/classes';
import { type Pending, useCanvas } from '../scene/canvas-store';
import { outletId } from '../scene/elements';
import styles from './Port.module.css';
import { pressEnd } from './pending-wire';

/**
 * Where a wire may end (`index`) or start (no index). Wires are dragged between ports, or pressed: one
 * port, then the other. Assistive technology has the node's actions and the inspector for this.
 */
export function Port({
  node,
  index,
  outlet = 0,
  from,
  at,
  down,
  empty = false,
  spare = false,
  unfit = false,
  label,
}: {
  readonly node: NodeId;
  readonly index?: number;
  /** Which outlet of a closed fold it is. */
  readonly outlet?: number;
  /** The node whose value comes out, where it is another one. */
  readonly from?: NodeId | undefined;
  /** From the upper left corner of the node, in pixels. */
  readonly at: Point;
  /** Whether wires run down, not from left to right. */
  readonly down: boolean;
  readonly empty?: boolean;
  /** Empty, but nothing is missing: the free port of a primitive of any number of operands. */
  readonly spare?: boolean;
  /** What runs in does not fit. */
  readonly unfit?: boolean;
  readonly label?: string | undefined;
}) {
  const isOutlet = index === undefined;
  const here: Pending = isOutlet
    ? { end: 'outlet', node: from ?? node }
    : { end: 'port', node, index };
  const waiting = useCanvas(
    ({ pending }) =>
      pending?.end === here.end &&
      pending.node === here.node &&
      (isOutlet || pending === here || ('index' in pending && pending.index === index)),
  );
  return (
    <Handle
      id={isOutlet ? outletId(outlet) : String(index)}
      type={isOutlet ? 'source' : 'target'}
      position={
        down
          ? isOutlet
            ? Position.Bottom
            : Position.Top
          : isOutlet
            ? Position.Right
            : Position.Left
      }
      aria-hidden="true"
      className={classes(
        styles.port,
        isOutlet ? styles.outlet : styles.operand,
        down && styles.down,
        empty && styles.empty,
        spare && styles.spare,
        unfit && styles.unfit,
        waiting && styles.waiting,
      )}
      // Within the border, which is a pixel wide.
      style={{ left: at.x - 1, top: at.y - 1 }}
      onClick={(event) => {
        event.stopPropagation();
        pressEnd(here);
      }}
    >
      {label !== undefined && <span className={styles.label}>{label}</span>}
    </Handle>
  );
}
