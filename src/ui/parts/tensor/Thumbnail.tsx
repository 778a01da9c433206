import { classes } from '../text/classes';
import { HeatMap } from './HeatMap';
import { readPicture } from './picture';
import styles from './Thumbnail.module.css';

/** An array in the room of a line: a matrix of a few numbers, or a heat map. `text` is from `pictureText`. */
export function Thumbnail({
  text,
  className,
}: {
  readonly text: string;
  readonly className?: string | undefined;
}) {
  const picture = readPicture(text);
  if (picture.kind === 'shades') {
    const { rows, columns, shades } = picture;
    return (
      <span className={classes(styles.heat, className)}>
        <HeatMap
          rows={rows}
          columns={columns}
          shades={shades}
          className={
            columns > 2.5 * rows ? styles.wide : columns > rows ? styles.middle : styles.narrow
          }
        />
      </span>
    );
  }
  const { rows, size } = picture;
  return (
    <span
      className={classes(styles.numbers, rows.length === 1 && styles.vector, className)}
      style={{ fontSize: size }}
      aria-hidden="true"
    >
      <span
        className={styles.grid}
        style={{ gridTemplateColumns: `repeat(${rows[0]?.length ?? 1}, auto)` }}
      >
        {rows.flatMap((row, r) =>
          row.map((number, c) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
            <span key={`${r} ${c}`}>{number}</span>
          )),
        )}
      </span>
    </span>
  );
}
