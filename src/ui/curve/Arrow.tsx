import type { DataPoint } from '../parts/plot/figure';
import { type Frame, textWidth } from '../parts/plot/frame';
import styles from './Curve.module.css';

/** The head of an arrow, in pixels along it and across. */
const HEAD = { long: 12, wide: 5.5 } as const;

/** An arrow with its name beyond its head. */
export function Arrow({
  from,
  to,
  name,
  frame,
}: {
  readonly from: DataPoint;
  readonly to: DataPoint;
  readonly name: string;
  readonly frame: Frame;
}) {
  const size = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / size, y: (to.y - from.y) / size };
  const neck = { x: to.x - along.x * HEAD.long, y: to.y - along.y * HEAD.long };
  const side = (sign: 1 | -1) =>
    `${neck.x - sign * along.y * HEAD.wide} ${neck.y + sign * along.x * HEAD.wide}`;
  const half = textWidth(name, frame.fontSize) / 2;
  const beyond = { x: to.x + along.x * (half + 8), y: to.y + along.y * 14 };
  return (
    <g>
      <path d={`M${from.x} ${from.y}L${neck.x} ${neck.y}`} className={styles.arrow} />
      <path d={`M${to.x} ${to.y}L${side(1)}L${side(-1)}Z`} className={styles.arrowHead} />
      <text
        x={Math.max(frame.left + half + 4, Math.min(frame.width - half - 4, beyond.x))}
        y={Math.max(frame.top, Math.min(frame.bottom - 8, beyond.y))}
        textAnchor="middle"
        dominantBaseline="central"
        className={styles.slopeName}
      >
        {name}
      </text>
    </g>
  );
}
