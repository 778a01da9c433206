import { Palette } from '../palette/Palette';
import { late } from '../parts/frame/late';
import styles from './BuildPanel.module.css';
import { wording } from './words';

const Inspector = late(
  async () => (await import('../inspector/Inspector')).Inspector,
  wording.whatTellsAboutANode,
);

/** What a graph is built of, and all about the node that is selected. */
export function BuildPanel() {
  return (
    <div className={styles.build}>
      <div className={styles.primitives}>
        <Palette />
      </div>
      <Inspector />
    </div>
  );
}
