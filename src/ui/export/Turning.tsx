import { Slider } from '../parts/fields/Slider';
import styles from './Turning.module.css';
import { wording } from './words';

/** Turns over several pictures or sheets, of which one is seen; nothing where there is but one. */
export function Turning({
  label,
  at,
  count,
  onTurn,
}: {
  /** What one of them is called. */
  readonly label: string;
  /** Which is seen, 0 for the first. */
  readonly at: number;
  readonly count: number;
  readonly onTurn: (at: number) => void;
}) {
  if (count <= 1) return null;
  return (
    <div className={styles.turning}>
      <Slider
        label={label}
        min={1}
        max={count}
        value={at + 1}
        text={wording.countOf(at + 1, count)}
        onChange={(place) => onTurn(place - 1)}
      />
      <span aria-hidden="true">
        {at + 1} / {count}
      </span>
    </div>
  );
}
