import type { ReactNode } from 'react';
import type { Margins } from './frame';
import styles from './Picture.module.css';

/** What an upright axis counts, along the left edge of a picture. */
export function UprightTitle({
  layout: { top, bottom, fontSize },
  children,
}: {
  readonly layout: Margins;
  readonly children: ReactNode;
}) {
  return (
    <text
      x={-(top + bottom) / 2}
      y={fontSize}
      transform="rotate(-90)"
      textAnchor="middle"
      className={styles.quiet}
    >
      {children}
    </text>
  );
}

/** The number of a tick of an upright axis, or of a row, ending at `x` pixels. */
export function SideLabel({
  x,
  y,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
}) {
  return (
    <text x={x} y={y} textAnchor="end" dominantBaseline="central" className={styles.quiet}>
      {children}
    </text>
  );
}
