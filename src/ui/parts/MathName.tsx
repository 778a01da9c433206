import { classes } from './classes';
import styles from './MathName.module.css';

/**
 * A name as mathematics without KaTeX, for places where there are thousands: an italic letter or an
 * upright word, with a subscript. Plain text to copy and to read aloud.
 */
export function MathName({
  base,
  subscript,
  mark,
  upright = [...base].length > 1,
  className,
}: {
  readonly base: string;
  readonly subscript?: string | undefined;
  /** After the base and above the subscript: ′ */
  readonly mark?: string | undefined;
  /** Words stand upright, single letters slant, unless told otherwise. */
  readonly upright?: boolean;
  readonly className?: string | undefined;
}) {
  return (
    <span className={classes(styles.name, className)}>
      <i className={upright ? styles.upright : styles.italic}>{base}</i>
      {mark}
      {subscript !== undefined && subscript !== '' && (
        <sub className={styles.subscript}>{subscript}</sub>
      )}
    </span>
  );
}
