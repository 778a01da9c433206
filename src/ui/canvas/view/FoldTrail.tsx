import { foldsAround, foldTree } from '../../../core/graph/fold-tree';
import type { FoldId } from '../../../core/graph/graph';
import { leaveTo } from '../../../state/document/folding';
import { useEntered } from '../../../state/stores/entered';
import { GivenName } from '../../parts/text/GivenName';
import { useScene } from '../scene/use-scene';
import controls from './Controls.module.css';
import styles from './FoldTrail.module.css';
import { wording } from './late-words';

/** Where a person is in a graph: the whole, and the folds that were gone into, each to go back to. */
export function FoldTrail() {
  const fold = useEntered((entered) => entered.fold);
  const scene = useScene((now) => now);
  if (fold === null || !scene.frames.some((frame) => frame.fold === fold)) return null;
  const tree = foldTree(scene.graph);
  const around = [...foldsAround(tree, fold)].map(({ id }) => id).reverse();
  const name = (id: FoldId) => tree.byId.get(id)?.name ?? id;
  return (
    <nav aria-label={wording.folds} className={`${controls.controls} ${styles.trail}`}>
      <ol className={styles.list}>
        <li>
          <button type="button" className={styles.crumb} onClick={() => leaveTo(null)}>
            {wording.wholeGraph}
          </button>
        </li>
        {around.map((id) => (
          <li key={id}>
            <button type="button" className={styles.crumb} onClick={() => leaveTo(id)}>
              <GivenName name={name(id)} />
            </button>
          </li>
        ))}
        <li aria-current="page" className={styles.here}>
          <GivenName name={name(fold)} />
        </li>
      </ol>
    </nav>
  );
}
