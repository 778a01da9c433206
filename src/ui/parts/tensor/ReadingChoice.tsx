import { type NestedNumbers, toTensor } from '../../../core/tensor/tensor';
import type { Reading } from '../../../lang/array/read-tensor';
import { shapeText } from '../../../lang/array/tensor-text';
import { conventionWords, readingWords } from '../../../words/en/array';
import styles from './ReadingChoice.module.css';

/** So many rows, and numbers of each, are shown of a reading. */
const MOST_ROWS = 4;
const MOST_COLUMNS = 6;

/** The ways to read some numbers as buttons, each with how it reads them and what comes of it. */
export function ReadingChoice({
  readings,
  onChoose,
}: {
  readonly readings: readonly Reading[];
  readonly onChoose: (reading: Reading) => void;
}) {
  return (
    <fieldset className={styles.readings} aria-label={readingWords.title}>
      <p className={styles.about}>{readingWords.about}</p>
      {readings.map((reading, k) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: they neither come nor go.
          key={k}
          type="button"
          data-autofocus={k === 0 || undefined}
          className={styles.reading}
          onClick={() => onChoose(reading)}
        >
          <span className={styles.how}>{howOf(reading)}</span>
          <span className={styles.numbers}>{preview(reading.value)}</span>
        </button>
      ))}
    </fieldset>
  );
}

function howOf({ convention }: Reading): string {
  const meanings = Object.entries(convention).map(
    ([sign, meaning]) =>
      (conventionWords as Readonly<Record<string, Readonly<Record<string, string>>>>)[sign]?.[
        meaning
      ] ?? '',
  );
  const how = meanings.join('; ');
  return how.charAt(0).toUpperCase() + how.slice(1);
}

/** The first numbers, row by row, and how many there are. */
function preview(value: number | NestedNumbers): string {
  if (typeof value === 'number') return String(value);
  const { shape } = toTensor(value);
  const rows = (shape.length === 1 ? [value] : value) as readonly (readonly number[])[];
  const lines = rows.slice(0, MOST_ROWS).map((row) => {
    const shown = row.slice(0, MOST_COLUMNS).join('   ');
    return row.length > MOST_COLUMNS ? `${shown}   …` : shown;
  });
  if (rows.length > MOST_ROWS) lines.push('…');
  return `${lines.join('\n')}\n${shapeText(shape)}`;
}
