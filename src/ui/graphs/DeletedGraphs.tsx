import type { Head } from '../../file/storage/head';
import { deleteForGood, restoreGraph } from '../../state/shelf/graphs';
import { announce } from '../../state/stores/notices';
import { Button } from '../parts/fields/Button';
import { wordsOfCards } from './card-words';
import styles from './GraphsDialog.module.css';
import { wording } from './late-words';
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
      <summary className={styles.heading}>{wording.recentlyDeleted(graphs.length)}</summary>
      <p className={styles.soft}>{wording.theyAreKeptForDays}</p>
      <ul className={styles.rows}>
        {graphs.map(({ id, nodes, deleted }) => {
          const { title = '', name = '' } = words.get(id) ?? {};
          return (
            <li key={id} className={styles.row}>
              <span className={styles.about}>
                {title}{' '}
                <span className={styles.soft}>
                  {wording.deletedWhen(nodes, whenOf(deleted ?? now, now))}
                </span>
              </span>
              <Button
                aria-label={wording.restoreNamed(name)}
                onClick={() =>
                  shelved(async () => {
                    await restoreGraph(id);
                    announce(wording.restored(title));
                  })
                }
              >
                {wording.restore}
              </Button>
              <Button
                variant="danger"
                aria-label={wording.deleteNamedForGood(name)}
                onClick={() =>
                  shelved(async () => {
                    await deleteForGood(id);
                    announce(wording.deletedForGood(title));
                  })
                }
              >
                {wording.deleteForGood}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
