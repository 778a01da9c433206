import type { ReactNode } from 'react';
import { classes } from '../text/classes';
import { Slider } from './Slider';
import styles from './SliderRow.module.css';

/** A slider in a line of its own: what it sets before it, where it stands behind it. */
export function SliderRow({
  label,
  shown = label,
  min,
  max,
  value,
  text,
  spoken = text,
  onChange,
  className,
  children,
}: {
  /** The accessible name. */
  readonly label: string;
  /** What is seen instead, where that is shorter. */
  readonly shown?: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** The value as it is seen. */
  readonly text: string;
  /** And as it is heard, where that differs. */
  readonly spoken?: string | undefined;
  readonly onChange: (value: number) => void;
  readonly className?: string | undefined;
  /** Behind the value. */
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes(styles.row, className)}>
      <span className={styles.label} aria-hidden="true">
        {shown}
      </span>
      <Slider
        label={label}
        min={min}
        max={max}
        value={value}
        text={spoken}
        onChange={onChange}
        className={styles.slider}
      />
      <span className={styles.reading} aria-hidden="true">
        {text}
      </span>
      {children}
    </div>
  );
}
