import styles from './ErrorMark.module.css';

/**
 * The text of the field once more, unseen, under it: it gives the field its height and carries a wavy line
 * under the characters `from` to `to`, or a wedge where something is missing.
 */
export function ErrorMark({
  text,
  range,
}: {
  readonly text: string;
  readonly range: { readonly from: number; readonly to: number } | null;
}) {
  if (range === null) {
    return (
      <div className={styles.mirror} aria-hidden="true">
        {text}
        {'\u200b'}
      </div>
    );
  }
  const missing = range.to <= range.from;
  return (
    <div className={styles.mirror} aria-hidden="true">
      {text.slice(0, range.from)}
      <mark className={missing ? styles.missing : styles.wrong}>
        {missing ? '\u200b' : text.slice(range.from, range.to)}
      </mark>
      {text.slice(missing ? range.from : range.to)}
      {'\u200b'}
    </div>
  );
}
