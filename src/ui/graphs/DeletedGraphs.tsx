import type { Head } from '../../file/storage/head';
import { deleteForGood, restoreGraph } from '../../state/shelf/graphs';
import { announce } from '../../state/stores/notices';
import { counted } from '../../words/en/grammar';
import { Button } from '../parts/fields/Button';
import { wordsOfCards } from './card-words';
import styles from './GraphsDialog.module.css';
import { shelved } from './shelved';
import { whenOf } from './when';

/** What was deleted and can be had back for a while. */
export function DeletedGraphs({
  graphs,
  now,
}: {
  readonly graphs: readonly Head[];
  readonly now: number;
}) {
  const words = wordsOfCards(graphs, now, () => null);
  return (
    <details className={styles.deleted}>
      <summary className={styles.heading}>Recently deleted ({graphs.length})</summary>
      <p className={styles.soft}>They are kept for 30 days.</p>
      <ul className={styles.rows}>
        {graphs.map(({ id, nodes, deleted }) => {
          const { title = '', name = '' } = words.get(id) ?? {};
          return (
            <li key={id} className={styles.row}>
              <span className={styles.about}>
                {title}{' '}
                <span className={styles.soft}>
                  {counted(nodes, 'node')} · deleted {whenOf(deleted ?? now, now)}
                </span>
              </span>
              <Button
                aria-label={`Restore ${name}`}
                onClick={() =>
                  shelved(async () => {
                    await restoreGraph(id);
                    announce(`Restored ${title}`);
                  })
                }
              >
                Restore
              </Button>
              <Button
                variant="danger"
                aria-label={`Delete for good ${name}`}
                onClick={() =>
                  shelved(async () => {
                    await deleteForGood(id);
                    announce(`Deleted ${title} for good`);
                  })
                }
              >
                Delete for good
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
