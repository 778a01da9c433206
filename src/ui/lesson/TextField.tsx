import { useId } from 'react';
import { settle } from '../../state/stores/document-store';
import styles from './Lesson.module.css';

/** A labelled field for a text of the page. */
export function TextField({
  label,
  hint,
  rows,
  value,
  most,
  onText,
}: {
  readonly label: string;
  readonly hint?: string;
  /** Of a text of several lines. */
  readonly rows?: number;
  readonly value: string;
  readonly most: number;
  readonly onText: (text: string) => void;
}) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength: most,
    'aria-describedby': hint && `${id}-hint`,
    className: styles.text,
    onBlur: settle,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input {...shared} onChange={({ target }) => onText(target.value)} />
      ) : (
        <textarea {...shared} rows={rows} onChange={({ target }) => onText(target.value)} />
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
