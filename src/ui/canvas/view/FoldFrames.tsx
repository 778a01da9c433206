import { ViewportPortal } from '@xyflow/react';
import { LogIn, Minimize2 } from 'lucide-react';
import { foldTree } from '../../../core/graph/fold-tree';
import { latePart } from '../../../state/loading/late-part';
import { attemptEdit } from '../../../state/loading/unmade';
import { foundMark, nodeFound, useFind } from '../../../state/stores/find-store';
import { GivenName } from '../../parts/text/GivenName';
import { useScene } from '../scene/use-scene';
import styles from './FoldFrames.module.css';
import { wording } from './late-words';

const folding = latePart(() => import('../../../state/document/folding'), wording.whatFolds);

/** What stands above open folds: their names, and what closes them. */
export function FoldFrames() {
  const scene = useScene((now) => now);
  const { byId } = foldTree(scene.graph);
  const found = useFind();
  return (
    <ViewportPortal>
      {scene.frames.map(({ fold, box }) => {
        const name = byId.get(fold)?.name ?? '';
        return (
          <div
            key={fold}
            data-frame={fold}
            data-found={foundMark[nodeFound(found, fold)]}
            className={styles.title}
            style={{ transform: `translate(${box.x}px, ${box.y}px)`, maxWidth: box.width }}
          >
            <span className={styles.name}>
              <GivenName name={name} />
            </span>
            <button
              type="button"
              className={`${styles.close} nodrag nopan`}
              aria-label={wording.enter(name)}
              onClick={() => attemptEdit(folding, ({ enterFold }) => enterFold(fold))}
            >
              <LogIn aria-hidden="true" />
            </button>
            <button
              type="button"
              className={`${styles.close} nodrag nopan`}
              aria-label={wording.close(name)}
              onClick={() => attemptEdit(folding, ({ closeFold }) => closeFold(fold))}
            >
              <Minimize2 aria-hidden="true" />
            </button>
          </div>
        );
      })}
    </ViewportPortal>
  );
}
