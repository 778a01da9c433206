import type { StepGroup } from '../../../document/folds/step-groups';
import { latePart } from '../../../state/loading/late-part';
import { attemptEdit } from '../../../state/loading/unmade';
import styles from './OpenFold.module.css';
import { wording } from './words';

const folding = latePart(() => import('../../../state/document/folding'), wording.whatFolds);

/** Opens the fold that a row is of, here and on the canvas. */
export function OpenFold({
  group: { fold, name },
  tabStop,
}: {
  readonly group: StepGroup;
  readonly tabStop: boolean;
}) {
  return (
    <button
      type="button"
      data-fold=""
      className={styles.open}
      tabIndex={tabStop ? 0 : -1}
      aria-expanded={false}
      aria-label={wording.open(name)}
      onClick={() => attemptEdit(folding, ({ openFold }) => openFold(fold))}
    />
  );
}
