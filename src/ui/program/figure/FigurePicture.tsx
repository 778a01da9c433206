import { useRef } from 'react';
import type { Figure } from '../../../python/runtime/figure';
import { Picture } from '../../parts/plot/Picture';
import { useWidth } from '../../parts/plot/use-width';
import { AxesPicture } from './AxesPicture';
import styles from './Figure.module.css';
import { frameOf } from './frame';
import { Sample } from './marks';
import { nameOf, summaryOf } from './words';

/** The widest that a figure is drawn: as wide as matplotlib's own. */
const WIDEST = 640;

/** A figure that a program drew, made of its numbers here. */
export function FigurePicture({ figure }: { readonly figure: Figure }) {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = Math.min(WIDEST, useWidth(box));
  const height = width * Math.min(3, Math.max(0.25, figure.height / figure.width));
  const head = figure.title === '' ? 0 : 24;
  const frames = figure.axes.map((axes) => {
    const cell = {
      width: width / Math.max(1, axes.columns),
      height: (height - head) / Math.max(1, axes.rows),
    };
    return frameOf(axes, {
      ...cell,
      x: axes.column * cell.width,
      y: head + axes.row * cell.height,
    });
  });
  const named = figure.axes
    .filter(({ legend }) => legend)
    .flatMap(({ marks }) => marks)
    .flatMap((mark) =>
      'label' in mark && mark.label !== null ? [{ mark, label: mark.label }] : [],
    );
  return (
    <Picture title={nameOf(figure)} svg={width > 0 ? svg : null} className={styles.picture}>
      <div ref={box}>
        {width > 0 && (
          <svg
            ref={svg}
            role="img"
            aria-label={summaryOf(figure)}
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            fontSize={12}
            className={styles.svg}
          >
            {head > 0 && (
              <text x={width / 2} y={17} textAnchor="middle" className={styles.title}>
                {figure.title}
              </text>
            )}
            {frames.map((frame) => (
              <AxesPicture key={`${frame.axes.row} ${frame.axes.column}`} frame={frame} />
            ))}
          </svg>
        )}
      </div>
      {named.length > 0 && (
        <p className={styles.legend} aria-hidden="true" data-legend="">
          {named.map(({ mark, label }) => (
            <span key={label}>
              <svg aria-hidden="true" viewBox="0 0 24 12" width="24" height="12">
                <Sample mark={mark} />
              </svg>
              {label}
            </span>
          ))}
        </p>
      )}
    </Picture>
  );
}
