import { useId } from 'react';
import { classes } from '../text/classes';
import styles from './Select.module.css';

/** One choice of a Select. */
export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** One choice of several in little room: the browser's own select, dressed. */
export function Select<V extends string>({
  label,
  options,
  value,
  onChange,
  hideLabel = false,
  className,
}: {
  readonly label: string;
  readonly options: readonly SelectOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly hideLabel?: boolean;
  readonly className?: string | undefined;
}) {
  const id = useId();
  return (
    <span className={classes(styles.field, className)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        className={styles.select}
        onChange={(event) => onChange(event.target.value as V)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
