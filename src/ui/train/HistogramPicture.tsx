import { useRef } from 'react';
import { formatNumber } from '../../lang/number';
import type { Histogram } from '../../learn/pictures/plane';
import { Picture } from '../parts/plot/Picture';
import picture from '../parts/plot/Picture.module.css';
import { classes } from '../parts/text/classes';
import styles from './Train.module.css';
import { wording } from './words';

const [WIDTH, HEIGHT, FOOT] = [150, 54, 16];

/** How some numbers are spread, as small bars over an axis from the least to the greatest. */
export function HistogramPicture({
  title,
  tone,
  histogram,
}: {
  readonly title: string;
  readonly tone: 'value' | 'adjoint';
  readonly histogram: Histogram;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const { counts, low, high } = histogram;
  const most = Math.max(1, ...counts);
  const wide = WIDTH / counts.length;
  const known = low <= high;
  const path = counts
    .map((count, k) => {
      const tall = (HEIGHT * count) / most;
      return count === 0 ? '' : `M${k * wide} ${HEIGHT}v${-tall}h${wide - 1}v${tall}z`;
    })
    .join('');
  return (
    <Picture title={title} svg={known ? svg : null}>
      <svg
        ref={svg}
        role="img"
        aria-label={histogramWords(title, histogram)}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
        width={WIDTH}
        height={HEIGHT + FOOT}
        fontSize={11}
        className={classes(picture.svg, styles.images)}
      >
        {known && <path d={path} data-tone={tone} className={styles.bars} />}
        <path d={`M0 ${HEIGHT + 0.5}h${WIDTH}`} className={picture.axis} />
        {known && (
          <>
            <text x={0} y={HEIGHT + 12} className={picture.quiet}>
              {formatNumber(low, 2)}
            </text>
            <text x={WIDTH} y={HEIGHT + 12} textAnchor="end" className={picture.quiet}>
              {formatNumber(high, 2)}
            </text>
          </>
        )}
      </svg>
    </Picture>
  );
}

/** A histogram in words. */
function histogramWords(title: string, { low, high, mean, deviation, odd }: Histogram): string {
  if (!(low <= high)) return wording.noFiniteNumber(title);
  const strange = odd > 0 ? wording.andNotFinite(odd) : '';
  return wording.histogramSummary(
    title,
    formatNumber(low, 3),
    formatNumber(high, 3),
    formatNumber(mean, 3),
    formatNumber(deviation, 3),
    strange,
  );
}
