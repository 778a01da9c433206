import type { ReactNode } from 'react';
import styles from './Legend.module.css';

/** What one look in a picture means. */
export interface LegendEntry {
  readonly words: string;
  /** A sample of the look, drawn in 24 × 12 pixels. */
  readonly sample: ReactNode;
}

/**
 * What the looks of a picture mean, under it and, wrapped into rows, in copies of it. Those who can't
 * see it are told by the picture's own words.
 */
export function Legend({
  entries,
  className,
}: {
  readonly entries: readonly LegendEntry[];
  /** Of the pictures, so that samples look as they do. */
  readonly className?: string | undefined;
}) {
  return (
    <p className={styles.legend} aria-hidden="true" data-legend="">
      {entries.map(({ words, sample }) => (
        <span key={words}>
          <svg aria-hidden="true" viewBox="0 0 24 12" width="24" height="12" className={className}>
            {sample}
          </svg>
          {words}
        </span>
      ))}
    </p>
  );
}
