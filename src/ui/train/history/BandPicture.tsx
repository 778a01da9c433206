import { useRef, useState } from 'react';
import { formatNumber } from '../../../lang/number';
import { type Band, BINS } from '../../../learn/pictures/spread';
import { CellExplorer } from '../../parts/plot/CellExplorer';
import type { Cell } from '../../parts/plot/grid';
import { Picture } from '../../parts/plot/Picture';
import picture from '../../parts/plot/Picture.module.css';
import { classes } from '../../parts/text/classes';
import { lossText, percent } from '../train-words';
import styles from './History.module.css';
import { wording } from './words';

const [WIDTH, HEIGHT, LEFT, FOOT] = [300, 96, 44, 18];
const SHADES = 6;

// By name each, since the build gives words short names.
const titles = {
  parameter: wording.parameter,
  adjoint: wording.adjoint,
  activation: wording.activation,
};

/** How the numbers of one layer have spread over a run, as one column for each time, from left to right. */
export function BandPicture({
  band,
  epochs,
}: {
  readonly band: Band;
  /** Of each time. */
  readonly epochs: readonly number[];
}) {
  const svg = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<Cell | null>(null);
  const { kind, name, low, high, shares, sizes } = band;
  const title = titles[kind](name);
  const known = low <= high;
  const epochAt = (time: number) => lossText(epochs[time] ?? 0);
  const last = epochs.length - 1;
  const summary = wording.summary(
    title,
    wording.epoch(epochAt(0)),
    wording.epoch(epochAt(last)),
    sizeText(sizes[0]),
    sizeText(sizes[last]),
  );
  const edge = (bin: number) => {
    const value = low + (bin / BINS) * (high - low);
    return kind === 'adjoint' ? sizeText(10 ** value) : formatNumber(value, 3);
  };
  const words = ({ row, column }: Cell) => {
    const bin = BINS - 1 - row;
    const share = shares[column]?.[bin] ?? 0;
    return wording.cell(epochAt(column), edge(bin), edge(bin + 1), percent(share));
  };
  return (
    <Picture title={title} svg={known ? svg : null} className={styles.picture}>
      <div className={picture.box}>
        <svg
          ref={svg}
          role="img"
          aria-label={summary}
          viewBox={`0 0 ${LEFT + WIDTH} ${HEIGHT + FOOT}`}
          width={LEFT + WIDTH}
          height={HEIGHT + FOOT}
          fontSize={11}
          className={classes(picture.svg, styles.svg)}
        >
          <rect x={LEFT} width={WIDTH} height={HEIGHT} className={styles.ground} />
          {known && (
            <g transform={`translate(${LEFT} 0) scale(${WIDTH / epochs.length} ${HEIGHT / BINS})`}>
              {shadesOf(shares).map(({ shade, path }) => (
                <path
                  key={shade}
                  d={path}
                  fillOpacity={shade / SHADES}
                  data-kind={kind}
                  className={styles.cell}
                />
              ))}
            </g>
          )}
          {known && (
            <>
              <text x={LEFT - 4} y={11} textAnchor="end" className={picture.quiet}>
                {edge(BINS)}
              </text>
              <text x={LEFT - 4} y={HEIGHT} textAnchor="end" className={picture.quiet}>
                {edge(0)}
              </text>
            </>
          )}
          <text x={LEFT} y={HEIGHT + 13} className={picture.quiet}>
            {wording.epoch(epochAt(0))}
          </text>
          <text x={LEFT + WIDTH} y={HEIGHT + 13} textAnchor="end" className={picture.quiet}>
            {wording.epoch(epochAt(last))}
          </text>
        </svg>
        {known && (
          <CellExplorer
            label={wording.cellsOf(title)}
            grid={{ rows: BINS, columns: epochs.length }}
            at={at}
            words={words}
            onMove={setAt}
            area={{
              left: LEFT / (LEFT + WIDTH),
              top: 0,
              width: WIDTH / (LEFT + WIDTH),
              height: HEIGHT / (HEIGHT + FOOT),
            }}
          />
        )}
      </div>
      <p className={picture.reading} aria-hidden="true">
        {at ? words(at) : wording.point}
      </p>
    </Picture>
  );
}

/** A size with two digits, however small. */
function sizeText(size: number | undefined): string {
  return formatNumber(Number((size ?? Number.NaN).toPrecision(2)), 20);
}

/** Cells of one shade as one path each: any number at all is seen. */
function shadesOf(shares: readonly (readonly number[])[]) {
  const most = Math.max(...shares.flat());
  const paths = new Map<number, string>();
  shares.forEach((bins, column) => {
    bins.forEach((share, bin) => {
      if (!(share > 0)) return;
      const shade = Math.max(1, Math.ceil(SHADES * Math.sqrt(share / most)));
      paths.set(shade, `${paths.get(shade) ?? ''}M${column} ${BINS - 1 - bin}h1v1h-1z`);
    });
  });
  return [...paths].map(([shade, path]) => ({ shade, path }));
}
