import { classes } from './classes';
import styles from './MathName.module.css';

const MACRON = '\u0304';
const DOT = '\u0307';

/** Letters that reach above the x-height. */
const tall = /[\p{Lu}\dbdfhijklt\u03b2\u03b4\u03b6\u03b8\u03bb\u03be\u03d1]/u;

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
  /** After the base: ′. Combining macron (U+0304) and dot above (U+0307) are drawn over it. */
  readonly mark?: string | undefined;
  /** Words stand upright, single letters slant, unless told otherwise. */
  readonly upright?: boolean;
  readonly className?: string | undefined;
}) {
  const barred = mark?.includes(MACRON) ?? false;
  const dotted = mark?.includes(DOT) ?? false;
  const marks = mark?.replace(MACRON, '').replace(DOT, '');
  return (
    <span className={classes(styles.name, className)}>
      <i
        className={classes(
          upright ? styles.upright : styles.italic,
          barred && styles.barred,
          dotted && styles.dotted,
          dotted && tall.test(base) && styles.tall,
        )}
      >
        {base}
      </i>
      {marks && <span className={styles.mark}>{marks}</span>}
      {subscript !== undefined && subscript !== '' && (
        <sub className={styles.subscript}>{subscript}</sub>
      )}
    </span>
  );
}
