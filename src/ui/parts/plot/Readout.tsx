import type { Figure, PlotWords } from './figure';
import styles from './Plot.module.css';
import { Swatch } from './Symbol';
import { wording } from './words';

/** The numbers of one sample, under the picture; it names the lines too. The explorer says the same aloud. */
export function Readout({
  figure,
  words,
  at,
  choosable,
}: {
  readonly figure: Figure;
  readonly words: PlotWords;
  readonly at: number | null;
  readonly choosable: boolean;
}) {
  const hint = choosable ? wording.pointToReadClickTo : wording.pointAtThePlotTo;
  return (
    <div className={styles.readout} aria-hidden="true">
      <span className={styles.reading}>
        {at === null ? hint : words.x(figure.x[at] ?? Number.NaN)}
      </span>
      {figure.series.map((series) => (
        <span key={series.fullName ?? series.name} className={styles.reading}>
          <Swatch series={series} />
          {series.fullName ?? series.name}
          {at !== null && <b>{words.y(series.y[at] ?? Number.NaN)}</b>}
        </span>
      ))}
    </div>
  );
}
