import { useId } from 'react';
import { shortNumber } from '../../parts/plot/ticks';
import { colourAt } from './colour-map';
import styles from './Figure.module.css';
import { type AxesFrame, FONT } from './frame';
import { Mark } from './marks';

/** Axes with what a program has drawn between them. */
export function AxesPicture({ frame }: { readonly frame: AxesFrame }) {
  const clip = useId();
  const { axes, left, right, top, bottom, xTicks, yTicks } = frame;
  return (
    <g>
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      {axes.grid && (
        <path
          d={[
            ...xTicks.map(({ value }) => `M${frame.x.at(value)} ${top}V${bottom}`),
            ...yTicks.map(({ value }) => `M${left} ${frame.y.at(value)}H${right}`),
          ].join('')}
          className={styles.grid}
        />
      )}
      <g clipPath={`url(#${CSS.escape(clip)})`}>
        {axes.marks.map((mark, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was drawn has no name but its place
          <Mark key={k} mark={mark} frame={frame} />
        ))}
      </g>
      {!axes.hidden && <Edges frame={frame} />}
      {axes.title !== '' && (
        <text x={(left + right) / 2} y={top - 9} textAnchor="middle" className={styles.title}>
          {axes.title}
        </text>
      )}
      {axes.bar && <Bar frame={frame} bar={axes.bar} />}
    </g>
  );
}

function Edges({ frame }: { readonly frame: AxesFrame }) {
  const { axes, left, right, top, bottom, xTicks, yTicks } = frame;
  return (
    <g>
      <path d={`M${left} ${top}H${right}V${bottom}H${left}z`} className={styles.edge} />
      {xTicks.map(({ value, label }) => (
        <g key={value}>
          <path d={`M${frame.x.at(value)} ${bottom}v4`} className={styles.edge} />
          <text x={frame.x.at(value)} y={bottom + 6 + FONT} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {yTicks.map(({ value, label }) => (
        <g key={value}>
          <path d={`M${left - 4} ${frame.y.at(value)}h4`} className={styles.edge} />
          <text x={left - 7} y={frame.y.at(value)} textAnchor="end" dominantBaseline="central">
            {label}
          </text>
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 36} textAnchor="middle">
        {axes.x.label}
      </text>
      <text
        x={-(top + bottom) / 2}
        y={left - 14 - widest(yTicks)}
        transform="rotate(-90)"
        textAnchor="middle"
      >
        {axes.y.label}
      </text>
    </g>
  );
}

function widest(ticks: AxesFrame['yTicks']): number {
  return Math.max(0, ...ticks.map(({ label }) => label.length * FONT * 0.6));
}

const STEPS = 32;

/** The colours of a map beside the axes, with the numbers at its ends. */
function Bar({
  frame: { right, top, bottom },
  bar: { least, most, map },
}: {
  readonly frame: AxesFrame;
  readonly bar: NonNullable<AxesFrame['axes']['bar']>;
}) {
  const height = (bottom - top) / STEPS;
  return (
    <g>
      {Array.from({ length: STEPS }, (_, k) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
          key={k}
          x={right + 10}
          y={bottom - (k + 1) * height}
          width={12}
          height={height + 0.5}
          fill={colourAt(map, k / (STEPS - 1))}
        />
      ))}
      <text x={right + 26} y={bottom} dominantBaseline="auto">
        {shortNumber(least)}
      </text>
      <text x={right + 26} y={top} dominantBaseline="hanging">
        {shortNumber(most)}
      </text>
    </g>
  );
}
