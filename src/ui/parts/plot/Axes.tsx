import type { Figure } from './figure';
import type { Frame } from './frame';
import { SideLabel, UprightTitle } from './Labels';
import styles from './Picture.module.css';

/** Both axes with ticks, their titles, and a quiet grid under the labelled ticks. */
export function Axes({ figure, frame }: { readonly figure: Figure; readonly frame: Frame }) {
  const { left, right, bottom, fontSize } = frame;
  return (
    <g>
      {frame.yTicks.map(({ value, label }) => {
        const y = frame.y.at(value);
        return (
          <g key={value}>
            {label !== '' && <path d={`M${left} ${y}H${right}`} className={styles.grid} />}
            <path d={`M${left - (label === '' ? 3 : 5)} ${y}H${left}`} className={styles.axis} />
            <SideLabel x={left - 8} y={y}>
              {label}
            </SideLabel>
          </g>
        );
      })}
      {frame.zero !== null && (
        <SideLabel x={left - 8} y={frame.zero}>
          0
        </SideLabel>
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
      <UprightTitle layout={frame}>{figure.yAxis.label}</UprightTitle>
    </g>
  );
}

/** The two lines of the axes, the upright one broken above the row of zeros. */
function spine({ left, right, top, bottom, y, zero }: Frame): string {
  const floor = y.range[0];
  if (zero === null) return `M${left} ${top}V${bottom}H${right}`;
  return `M${left} ${top}V${floor}m-4 3l8 -4m-8 8l8 -4m-4 1V${bottom}H${right}`;
}
