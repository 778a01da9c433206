import type { Unreadable } from '../../file/storage/shelf';
import { latePart } from '../../state/loading/late-part';
import { announce } from '../../state/stores/notices';
import { Button } from '../parts/fields/Button';
import styles from './GraphsDialog.module.css';
import { shelved } from './shelved';

const recovery = latePart(() => import('../../state/shelf/recover'), 'What recovers graphs');

/** Copies that can't be read: why, and what can be done with each. */
export function UnreadableGraphs({
  entries,
  onOpened,
}: {
  readonly entries: readonly Unreadable[];
  readonly onOpened: () => void;
}) {
  return (
    <section aria-label="What can’t be read" className={styles.deleted}>
      <p className={styles.soft}>
        These are as they were found; nothing is written over them. A file of one can be sent to
        somebody who knows what to do with it.
      </p>
      <ul className={styles.rows}>
        {entries.map((entry, k) => {
          const called = `copy ${k + 1}`;
          return (
            <li key={entry.key} className={styles.row}>
              <span className={styles.about}>
                Copy {k + 1}
                {entry.at > 0 && `, found ${new Date(entry.at).toLocaleDateString('en-GB')}`}{' '}
                <span className={styles.soft}>{entry.why}</span>
              </span>
              <Button
                aria-label={`Save as a file, ${called}`}
                onClick={() => shelved(async () => (await recovery()).saveUnreadable(entry))}
              >
                Save as a file
              </Button>
              <Button
                aria-label={`Try again, ${called}`}
                onClick={() =>
                  shelved(async () => {
                    await (await recovery()).tryUnreadable(entry);
                    onOpened();
                  })
                }
              >
                Try again
              </Button>
              <Button
                variant="danger"
                aria-label={`Delete, ${called}`}
                onClick={() =>
                  shelved(async () => {
                    await (await recovery()).deleteUnreadable(entry);
                    announce(`Deleted ${called}`);
                  })
                }
              >
                Delete
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
