import type { Marker, Series } from './figure';
import styles from './Plot.module.css';

const R = 4;

/** The outline of a marker around 0, 0. */
const outlines: Readonly<Record<Exclude<Marker, 'none'>, string>> = {
  circle: `M${-R} 0a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 ${-2 * R} 0z`,
  square: `M${-R + 0.5} ${-R + 0.5}h${2 * R - 1}v${2 * R - 1}h${1 - 2 * R}z`,
  diamond: `M0 ${-R - 1}L${R + 1} 0L0 ${R + 1}L${-R - 1} 0z`,
  triangle: `M0 ${-R - 1}L${R + 0.5} ${R - 0.5}h${-2 * R - 1}z`,
};

/** The marker of a series at a pixel; hollow for a number that is off the scale. */
export function SeriesMarker({
  marker,
  tone,
  x,
  y,
  hollow = false,
}: {
  readonly marker: Marker;
  readonly tone: Series['tone'];
  readonly x: number;
  readonly y: number;
  readonly hollow?: boolean;
}) {
  if (marker === 'none') return null;
  return (
    <path
      d={outlines[marker]}
      transform={`translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`}
      data-tone={tone}
      className={hollow ? styles.hollow : styles.marker}
    />
  );
}

/** A short piece of a series' line with its marker, to stand before its name. */
export function Swatch({ series }: { readonly series: Series }) {
  return (
    <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true" className={styles.swatch}>
      <path d="M1 6H29" data-tone={series.tone} data-dash={series.dash} className={styles.line} />
      <SeriesMarker marker={series.marker} tone={series.tone} x={15} y={6} />
    </svg>
  );
}
