import { type Ref, useId } from 'react';
import { classes } from '../text/classes';
import styles from './HeatMap.module.css';
import { BROKEN, SHADES } from './shades';

/**
 * Shades as a grid of cells: positive in the colour of values, negative in that of adjoints, 0 as the
 * paper, NaN hatched. A picture only; whoever shows it says in words what it shows.
 */
export function HeatMap({
  rows,
  columns,
  shades,
  className,
  svg,
}: {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, from `shadesOf`. */
  readonly shades: Int8Array;
  readonly className?: string | undefined;
  readonly svg?: Ref<SVGSVGElement>;
}) {
  const hatching = useId();
  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${columns} ${rows}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={classes(styles.map, className)}
    >
      <defs>
        <pattern id={hatching} width="0.25" height="0.25" patternUnits="userSpaceOnUse">
          <path d="M0,0.25 L0.25,0" className={styles.hatch} />
        </pattern>
      </defs>
      {cellPaths(columns, shades).map(([shade, path]) => (
        <path
          key={shade}
          d={path}
          className={
            shade === BROKEN ? styles.broken : shade < 0 ? styles.negative : styles.positive
          }
          style={shade === BROKEN ? { fill: `url(#${hatching})` } : { opacity: opacityOf(shade) }}
        />
      ))}
    </svg>
  );
}

/** How much of the colour a shade has. */
function opacityOf(shade: number): number {
  return Math.abs(shade) / SHADES;
}

/** One path per shade that there is, of all its cells. */
function cellPaths(columns: number, shades: Int8Array): readonly (readonly [number, string])[] {
  const paths = new Map<number, string[]>();
  shades.forEach((shade, at) => {
    if (shade === 0) return;
    const cell = `M${at % columns},${Math.floor(at / columns)}h1v1h-1z`;
    const path = paths.get(shade);
    if (path) path.push(cell);
    else paths.set(shade, [cell]);
  });
  return [...paths].map(([shade, cells]) => [shade, cells.join('')] as const);
}
