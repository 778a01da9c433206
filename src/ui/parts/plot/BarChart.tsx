import { useRef } from 'react';
import styles from './BarChart.module.css';
import { type Bar, type BarFigure, barFrame } from './bars';
import { textWidth } from './frame';
import { Picture } from './Picture';
import frame from './Picture.module.css';
import { useWidth } from './use-width';

/** Bars beside each other on one axis, copyable as SVG. Its numbers stand in a table near it. */
export function BarChart({ figure }: { readonly figure: BarFigure }) {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const layout = width > 0 ? barFrame(figure, width) : null;
  return (
    <Picture title={figure.title} svg={layout ? svg : null}>
      <div ref={box} className={frame.box} style={{ minHeight: layout?.height }}>
        {layout && (
          <svg
            ref={svg}
            role="img"
            aria-label={figure.summary}
            viewBox={`0 0 ${width} ${layout.height}`}
            width={width}
            height={layout.height}
            fontSize={layout.fontSize}
            className={frame.svg}
          >
            {layout.ticks.map(({ value, label }) => (
              <g key={value}>
                <path
                  d={`M${layout.x.at(value)} ${layout.top}V${layout.bottom + 4}`}
                  className={frame.grid}
                />
                <text
                  x={layout.x.at(value)}
                  y={layout.bottom + 6 + layout.fontSize}
                  textAnchor="middle"
                  className={frame.quiet}
                >
                  {label}
                </text>
              </g>
            ))}
            {figure.bars.map((bar, k) => (
              <BarRow
                key={bar.name}
                bar={bar}
                middle={layout.middleOf(k)}
                thickness={layout.thickness}
                layout={layout}
              />
            ))}
            <path d={`M${layout.left} ${layout.top}V${layout.bottom}`} className={frame.axis} />
            <text
              x={(layout.left + layout.right) / 2}
              y={layout.height - 4}
              textAnchor="middle"
              className={frame.quiet}
            >
              {figure.axis}
            </text>
          </svg>
        )}
      </div>
    </Picture>
  );
}

function BarRow({
  bar: { name, parts, words, limit },
  middle,
  thickness,
  layout: { x, left, width, fontSize },
}: {
  readonly bar: Bar;
  readonly middle: number;
  readonly thickness: number;
  readonly layout: ReturnType<typeof barFrame>;
}) {
  const top = middle - thickness / 2;
  const starts = parts.map((_, k) => parts.slice(0, k).reduce((sum, part) => sum + part.length, 0));
  const end = parts.reduce((sum, { length }) => sum + length, 0);
  return (
    <g className={styles.row}>
      <text x={left - 8} y={middle} textAnchor="end" dominantBaseline="central">
        {name}
      </text>
      {parts.map(({ tone, length }, k) => {
        const from = x.at(starts[k] ?? 0);
        return (
          <rect
            key={tone}
            x={from}
            y={top}
            width={x.at((starts[k] ?? 0) + length) - from}
            height={thickness}
            data-tone={tone}
            className={styles.part}
          />
        );
      })}
      {limit && (
        <>
          <path
            d={`M${x.at(limit.at)} ${top - 4}V${top + thickness + 4}`}
            className={styles.limit}
          />
          <text
            x={Math.min(x.at(limit.at), width - textWidth(limit.words, fontSize) / 2)}
            y={top - 6}
            textAnchor="middle"
            fontSize={fontSize - 1}
            className={styles.limitName}
          >
            {limit.words}
          </text>
        </>
      )}
      {words && (
        <text x={x.at(end) + 6} y={middle} dominantBaseline="central" className={styles.words}>
          {words}
        </text>
      )}
    </g>
  );
}
