import { type ReactNode, useId } from 'react';
import { classes } from '../text/classes';
import styles from './SegmentedControl.module.css';

/** One of a few choices. `hint` is a longer name for one that shows as an icon or a formula. */
export interface Segment<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  /** The accessible name and title when the label is not plain words. */
  readonly hint?: string;
}

/** One choice of two to five, all in view: a radio group, so arrows move and Tab passes. */
export function SegmentedControl<V extends string>({
  label,
  segments,
  value,
  onChange,
  showLabel = false,
  className,
}: {
  readonly label: string;
  readonly segments: readonly Segment<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly showLabel?: boolean;
  readonly className?: string | undefined;
}) {
  const name = useId();
  return (
    <fieldset className={classes(styles.group, className)}>
      <legend className={showLabel ? styles.legend : 'visually-hidden'}>{label}</legend>
      <span className={styles.track}>
        {segments.map((segment) => (
          <label key={segment.value} className={styles.segment} title={segment.hint}>
            <input
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === value}
              aria-label={segment.hint}
              className={styles.input}
              onChange={() => onChange(segment.value)}
            />
            <span className={styles.face}>{segment.label}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
