import type { DataPoint } from '../parts/plot/figure';
import { type Frame, textWidth } from '../parts/plot/frame';
import styles from './Curve.module.css';

/** Fine lines from the point to both axes, and its numbers there. */
export function PlaceMarks({
  knob,
  x,
  y,
  frame,
}: {
  readonly knob: DataPoint;
  readonly x: string;
  /** Null where there is no height. */
  readonly y: string | null;
  readonly frame: Frame;
}) {
  const { left, right, bottom, top, fontSize } = frame;
  const half = textWidth(x, fontSize) / 2;
  return (
    <>
      <path
        d={y === null ? `M${knob.x} ${top}V${bottom}` : `M${knob.x} ${knob.y}V${bottom}`}
        className={styles.drop}
      />
      {y !== null && <path d={`M${left} ${knob.y}H${knob.x}`} className={styles.drop} />}
      <text
        x={Math.min(right + 8 - half, Math.max(left + half, knob.x))}
        y={bottom + 6 + fontSize}
        textAnchor="middle"
        className={styles.here}
      >
        {x}
      </text>
      {y !== null && (
        <text x={left + 5} y={Math.max(knob.y - 5, top + fontSize)} className={styles.here}>
          {y}
        </text>
      )}
    </>
  );
}
