import type { Tensor } from '../../../core/tensor/tensor';
import { formatNumber } from '../../../lang/number';
import { extentsText } from './folds';
import styles from './Unfolded.module.css';
import { wording } from './words';

/** So many numbers are put into the page at most. */
const MOST = 4096;

/** All numbers of an array, in its row: matrices as matrices, one after the other where there are several. */
export function Unfolded({
  array,
  name,
  digits,
}: {
  readonly array: Tensor;
  readonly name: string;
  readonly digits: number;
}) {
  const { shape, data } = array;
  const columns = Math.max(1, shape.at(-1) ?? 1);
  const rows = shape.length > 1 ? Math.max(1, shape.at(-2) ?? 1) : 1;
  const size = rows * columns;
  const shown = Math.min(data.length, MOST);
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no fields in it.
    <div
      className={styles.all}
      data-fold=""
      role="group"
      aria-label={`${name}, ${extentsText(array)}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its cell is scrolled with the keys.
      tabIndex={0}
    >
      {Array.from({ length: Math.ceil(shown / size) }, (_, k) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: matrices are told apart by their places.
          key={k}
          className={shape.length > 1 ? styles.matrix : styles.vector}
          style={shape.length > 1 ? { gridTemplateColumns: `repeat(${columns}, auto)` } : undefined}
        >
          {[...data.subarray(k * size, Math.min(shown, (k + 1) * size))].map((x, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: numbers are told apart by their places.
            <span key={i}>{formatNumber(x, digits)} </span>
          ))}
        </div>
      ))}
      {shown < data.length && <p>{wording.andMoreNumbers(data.length - shown)}</p>}
    </div>
  );
}
