import type { Figure } from './figure';
import type { Frame } from './frame';
import styles from './Picture.module.css';

/** Both axes with ticks, their titles, and a quiet grid under the labelled ticks. */
export function Axes({ figure, frame }: { readonly figure: Figure; readonly frame: Frame }) {
  const { left, right, top, bottom, fontSize } = frame;
  return (
    <g>
      {frame.yTicks.map(({ value, label }) => {
        const y = frame.y.at(value);
        return (
          <g key={value}>
            {label !== '' && <path d={`M${left} ${y}H${right}`} className={styles.grid} />}
            <path d={`M${left - (label === '' ? 3 : 5)} ${y}H${left}`} className={styles.axis} />
            <text
              x={left - 8}
              y={y}
              className={styles.quiet}
              textAnchor="end"
              dominantBaseline="central"
            >
              {label}
            </text>
          </g>
        );
      })}
      {frame.zero !== null && (
        <text
          x={left - 8}
          y={frame.zero}
          className={styles.quiet}
          textAnchor="end"
          dominantBaseline="central"
        >
          0
        </text>
      )}
      {frame.xTicks.map(({ value, label }) => {
        const x = frame.x.at(value);
        return (
          <g key={value}>
            <path d={`M${x} ${bottom}v${label === '' ? 3 : 5}`} className={styles.axis} />
            <text x={x} y={bottom + 6 + fontSize} className={styles.quiet} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      <path d={spine(frame)} className={styles.axis} />
      <text
        x={(left + right) / 2}
        y={bottom + fontSize * 2.7}
        className={styles.quiet}
        textAnchor="middle"
      >
        {figure.xAxis.label}
      </text>
      <text
        x={-(top + bottom) / 2}
        y={fontSize}
        transform="rotate(-90)"
        className={styles.quiet}
        textAnchor="middle"
      >
        {figure.yAxis.label}
      </text>
    </g>
  );
}

/** The two lines of the axes, the upright one broken above the row of zeros. */
function spine({ left, right, top, bottom, y, zero }: Frame): string {
  const floor = y.range[0];
  if (zero === null) return `M${left} ${top}V${bottom}H${right}`;
  return `M${left} ${top}V${floor}m-4 3l8 -4m-8 8l8 -4m-4 1V${bottom}H${right}`;
}
