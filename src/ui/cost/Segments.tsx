import styles from './Segments.module.css';

/** More statements than this are no longer told apart. */
const MOST = 128;

/** The statements in a row, cut into segments, those whose values are kept filled. The words beside it say the same. */
export function Segments({
  statements,
  every,
  kept,
}: {
  readonly statements: readonly number[];
  readonly every: number;
  readonly kept: ReadonlySet<number>;
}) {
  if (statements.length > MOST) return null;
  return (
    <div>
      <p className={styles.row} aria-hidden="true">
        {statements.map((statement, k) => (
          <span
            key={statement}
            className={styles.cell}
            data-kept={kept.has(statement) || undefined}
            data-first={(k > 0 && k % every === 0) || undefined}
          />
        ))}
      </p>
      <p className={styles.legend} aria-hidden="true">
        Statements in order, cut into segments: filled where the value is kept.
      </p>
    </div>
  );
}
