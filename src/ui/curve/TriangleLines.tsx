import type { Frame } from '../parts/plot/frame';
import { shortNumber } from '../parts/plot/ticks';
import styles from './Curve.module.css';
import { coordinateText } from './curve-words';
import { type Triangle, wordsAt } from './triangle';

/** The run and the rise whose quotient is the slope. */
export function TriangleLines({
  triangle,
  frame,
  digits,
}: {
  readonly triangle: Triangle;
  readonly frame: Frame;
  readonly digits: number;
}) {
  const [a, b, c] = triangle.corners;
  return (
    <g>
      <path d={`M${a.x} ${a.y}H${b.x}V${c.y}`} className={styles.triangle} />
      <text
        {...wordsAt.run(triangle, frame)}
        textAnchor="middle"
        dominantBaseline="central"
        className={styles.run}
      >
        {shortNumber(triangle.run)}
      </text>
      <text {...wordsAt.rise(triangle)} dominantBaseline="central" className={styles.rise}>
        {coordinateText(triangle.rise, digits)}
      </text>
    </g>
  );
}
