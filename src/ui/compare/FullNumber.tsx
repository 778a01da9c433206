import { superscript } from '../../lang/number';
import { digitsAgainst, sharedDigits } from '../../study/compare/digits';
import styles from './Compare.module.css';

/**
 * A number in 15 digits. Those in which it leaves `reference` are underlined; with `cancels` it is
 * those that both share, since a difference loses them. Nothing is held against NaN.
 */
export function FullNumber({
  value,
  reference,
  cancels = false,
}: {
  readonly value: number;
  readonly reference: number;
  readonly cancels?: boolean;
}) {
  const { same, other, exponent } = digitsAgainst(value, reference);
  const lost = cancels && sharedDigits(value, reference) > 0;
  return (
    <span className={styles.number}>
      <span className={lost ? styles.cancelled : undefined}>{same}</span>
      <span className={cancels || Number.isNaN(reference) ? undefined : styles.wrong}>{other}</span>
      {exponent !== null && `·10${superscript(exponent)}`}
    </span>
  );
}
