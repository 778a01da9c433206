import { type ConnectionLineComponentProps, Position } from '@xyflow/react';
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
  fromPosition,
  connectionStatus,
}: ConnectionLineComponentProps<NodeElement>) {
  const half = PORT_SIZE / 2;
  const forward = fromHandle.type === 'source';
  const held = { x: toX, y: toY };
  const down = fromPosition === Position.Top || fromPosition === Position.Bottom;
  const inwards = forward ? -half : half;
  const start = down ? { x: fromX, y: fromY + inwards } : { x: fromX + inwards, y: fromY };
  const curve = forward ? wireCurve(start, held, down) : wireCurve(held, start, down);
  const refused = connectionStatus === 'invalid';
  return (
    <>
      <path d={curvePath(curve)} className={refused ? styles.refused : styles.loose} />
      <circle cx={toX} cy={toY} r={5} className={refused ? styles.cross : styles.end} />
    </>
  );
}
