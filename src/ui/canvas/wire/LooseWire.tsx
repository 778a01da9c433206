import type { ConnectionLineComponentProps } from '@xyflow/react';
import type { NodeElement } from '../scene/elements';
import { curvePath, PORT_SIZE, wireCurve } from '../scene/geometry';
import styles from './LooseWire.module.css';

/** The wire that is being dragged. */
export function LooseWire({
  fromX,
  fromY,
  toX,
  toY,
  fromHandle,
  connectionStatus,
}: ConnectionLineComponentProps<NodeElement>) {
  const half = PORT_SIZE / 2;
  const forward = fromHandle.type === 'source';
  const held = { x: toX, y: toY };
  const start = { x: fromX + (forward ? -half : half), y: fromY };
  const curve = forward ? wireCurve(start, held) : wireCurve(held, start);
  const refused = connectionStatus === 'invalid';
  return (
    <>
      <path d={curvePath(curve)} className={refused ? styles.refused : styles.loose} />
      <circle cx={toX} cy={toY} r={5} className={refused ? styles.cross : styles.end} />
    </>
  );
}
