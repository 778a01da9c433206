import { classes } from './classes';
import styles from './MathName.module.css';

const MACRON = '\u0304';

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
  /** After the base: ′. A combining macron (U+0304) is drawn as a bar over it. */
  readonly mark?: string | undefined;
  /** Words stand upright, single letters slant, unless told otherwise. */
  readonly upright?: boolean;
  readonly className?: string | undefined;
}) {
  const barred = mark?.includes(MACRON) ?? false;
  const marks = mark?.replace(MACRON, '');
  return (
    <span className={classes(styles.name, className)}>
      <i className={classes(upright ? styles.upright : styles.italic, barred && styles.barred)}>
        {base}
      </i>
      {marks && <span className={styles.mark}>{marks}</span>}
      {subscript !== undefined && subscript !== '' && (
        <sub className={styles.subscript}>{subscript}</sub>
      )}
    </span>
  );
}
