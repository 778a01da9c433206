import type { Frame } from '../parts/plot/frame';
import { shortNumber } from '../parts/plot/ticks';
import styles from './Curve.module.css';
import { numberText } from './curve-words';
import { triangleAt } from './triangle';

/** The run and the rise whose quotient is the slope. */
export function Triangle({
  x,
  y,
  slope,
  frame,
  digits,
}: {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  readonly frame: Frame;
  readonly digits: number;
}) {
  const triangle = Number.isFinite(x + y) ? triangleAt(x, y, slope, frame) : null;
  if (!triangle) return null;
  const { run, rise, corners } = triangle;
  const [a, b, c] = corners;
  const rises = rise >= 0;
  const { fontSize } = frame;
  return (
    <g>
      <path d={`M${a.x} ${a.y}H${b.x}V${c.y}`} className={styles.triangle} />
      <text
        x={(a.x + b.x) / 2}
        y={rises ? a.y + fontSize + 3 : a.y - 6}
        textAnchor="middle"
        className={styles.run}
      >
        {shortNumber(run)}
      </text>
      <text x={b.x + 7} y={(b.y + c.y) / 2} dominantBaseline="central" className={styles.rise}>
        {numberText(rise, digits)}
      </text>
    </g>
  );
}
