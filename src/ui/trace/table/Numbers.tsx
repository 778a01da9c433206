import { Cell } from '../cell/Cell';
import { type Half, subjectOf } from '../cell/cells';
import { extentsText, folds, shapeLatex } from './folds';
import styles from './Numbers.module.css';
import { Unfolded } from './Unfolded';
import { wording } from './words';

/** How the arrays of a half of the table are shown. */
export interface ArrayLook {
  readonly digits: number;
  /** The width of the cell in em; null where it is as wide as its numbers. */
  readonly room: number | null;
}

/** The numbers of a half; an array that is too large for its cell is folded, and unfolded in place. */
export function Numbers({
  half,
  look: { digits, room },
  unfolded,
  onFold,
  tabStop,
  typesetting,
}: {
  readonly half: Half;
  readonly look: ArrayLook;
  readonly unfolded: boolean;
  readonly onFold: () => void;
  readonly tabStop: boolean;
  readonly typesetting: boolean;
}) {
  const { array, numbers } = half;
  if (numbers === null) return null;
  if (!array || !folds(half, room, digits)) {
    return <Cell latex={numbers} plain={() => half.plain()[1]} typesetting={typesetting} />;
  }
  const name = subjectOf(half);
  return (
    <>
      <span className={styles.folded} data-fold="">
        <Cell
          latex={shapeLatex(array)}
          plain={() => `∈ ℝ^${extentsText(array)}`}
          typesetting={typesetting}
        />
        <button
          type="button"
          className={styles.fold}
          aria-expanded={unfolded}
          aria-label={wording.showAllOf(name)}
          title={unfolded ? wording.fold(name) : wording.showAllOf(name)}
          tabIndex={tabStop || unfolded ? 0 : -1}
          onClick={onFold}
        />
      </span>
      {unfolded && <Unfolded array={array} name={name} digits={digits} />}
    </>
  );
}
