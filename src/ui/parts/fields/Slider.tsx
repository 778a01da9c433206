import { classes } from '../text/classes';
import styles from './Slider.module.css';

/**
 * A native range input. `text` is what is read out instead of the bare number.
 * A `marker` between min and max draws a fine tick there, and the track before it in the colour of
 * values, after it in that of adjoints; without one the track is plain.
 */
export function Slider({
  label,
  min,
  max,
  step = 1,
  value,
  text,
  marker,
  onChange,
  className,
}: {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly value: number;
  readonly text?: string;
  readonly marker?: number;
  readonly onChange: (value: number) => void;
  readonly className?: string | undefined;
}) {
  const share = (at: number) => (max > min ? (at - min) / (max - min) : 0);
  return (
    <span
      className={classes(styles.slider, className)}
      style={
        {
          '--done': share(value),
          ...(marker === undefined ? {} : { '--turn': share(marker) }),
        } as React.CSSProperties
      }
      data-phases={marker === undefined ? undefined : ''}
    >
      <span className={styles.track} aria-hidden="true">
        <span className={styles.before} />
        <span className={styles.after} />
        <span className={styles.tick} />
      </span>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={text}
        min={min}
        max={max}
        step={step}
        value={value}
        className={styles.input}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </span>
  );
}
