import { type ReactNode, useRef, useState } from 'react';
import { classes } from '../text/classes';
import { DataTable } from './DataTable';
import { Drawing, pixelsOf } from './Drawing';
import type { Figure, PlotWords } from './figure';
import { type Frame, frameOf } from './frame';
import { Picture } from './Picture';
import picture from './Picture.module.css';
import styles from './Plot.module.css';
import { Readout } from './Readout';
import { SampleExplorer } from './SampleExplorer';
import { SeriesMarker } from './Symbol';
import { useWidth } from './use-width';
import { wording } from './words';

/**
 * A picture with axes that can be explored with the pointer and the arrow keys, read as a table and
 * copied as SVG. It takes the width it is given. Nothing in it depends on colour alone.
 */
export function Plot({
  figure,
  words,
  chosen = null,
  onChoose,
  aspect = 0.62,
  empty = wording.thereIsNothingToPlot,
  className,
}: {
  readonly figure: Figure;
  readonly words: PlotWords;
  /** The sample the readout shows while nobody explores. */
  readonly chosen?: number | null;
  /** Makes a click, Enter or the space bar choose a sample. */
  readonly onChoose?: ((sample: number) => void) | undefined;
  /** Height over width. */
  readonly aspect?: number;
  /** What stands there when no number has a place. */
  readonly empty?: ReactNode;
  readonly className?: string | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const [explored, setExplored] = useState<number | null>(null);

  const height = Math.round(Math.min(420, Math.max(230, width * aspect)));
  const frame = width > 0 ? frameOf(figure, width, height) : null;
  // A figure that has changed may have fewer samples.
  const last = figure.x.length - 1;
  const known = (sample: number | null) => (sample !== null && sample <= last ? sample : null);
  const shown = known(explored) ?? known(chosen);
  const at = shown ?? Math.floor(last / 2);

  return (
    <Picture title={figure.title} svg={frame ? svg : null} className={className}>
      <div
        ref={box}
        className={styles.box}
        style={{ minHeight: frame || width === 0 ? height : 0 }}
      >
        {frame && (
          <>
            <svg
              ref={svg}
              role="img"
              aria-label={figure.summary}
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              height={height}
              className={classes(picture.svg, styles.svg)}
              fontSize={frame.fontSize}
            >
              <Drawing figure={figure} frame={frame} />
              {known(explored) !== null && <Crosshair figure={figure} frame={frame} at={at} />}
            </svg>
            <SampleExplorer
              figure={figure}
              frame={frame}
              at={at}
              words={sentence(figure, words, at)}
              onMove={setExplored}
              onChoose={onChoose}
            />
          </>
        )}
        {!frame && width > 0 && <p className={styles.empty}>{empty}</p>}
      </div>
      {frame && <Readout figure={figure} words={words} at={shown} choosable={!!onChoose} />}
      {frame && <DataTable figure={figure} words={words} />}
    </Picture>
  );
}

/** The sample that is looked at. It passes, so copies of the picture leave it out. */
function Crosshair({
  figure,
  frame,
  at,
}: {
  readonly figure: Figure;
  readonly frame: Frame;
  readonly at: number;
}) {
  const x = frame.x.at(figure.x[at] ?? Number.NaN);
  if (!Number.isFinite(x)) return null;
  return (
    <g data-passing="">
      <path d={`M${x} ${frame.top}V${frame.bottom}`} className={styles.crosshair} />
      {figure.series.map((series) => {
        const point = pixelsOf(series, figure.x, frame)[at];
        return point && Number.isFinite(point.y) ? (
          <g key={series.fullName ?? series.name}>
            <circle cx={point.x} cy={point.y} r={7} className={styles.halo} />
            <SeriesMarker
              marker={series.marker === 'none' ? 'circle' : series.marker}
              tone={series.tone}
              x={point.x}
              y={point.y}
            />
          </g>
        ) : null;
      })}
    </g>
  );
}

function sentence(figure: Figure, words: PlotWords, at: number): string {
  const parts = figure.series.map(
    ({ name, fullName, y }) => `${fullName ?? name} ${words.y(y[at] ?? Number.NaN)}`,
  );
  return `${words.x(figure.x[at] ?? Number.NaN)}: ${parts.join(', ')}`;
}
