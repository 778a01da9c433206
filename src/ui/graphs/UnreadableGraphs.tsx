import type { Unreadable } from '../../file/storage/shelf';
import { latePart } from '../../state/loading/late-part';
import { announce } from '../../state/stores/notices';
import { Button } from '../parts/fields/Button';
import { Phrase } from '../parts/text/Phrase';
import styles from './GraphsDialog.module.css';
import { wording } from './late-words';
import { shelved } from './shelved';

const recovery = latePart(() => import('../../state/shelf/recover'), wording.whatRecoversGraphs);

/** Copies that can't be read: why, and what can be done with each. */
export function UnreadableGraphs({
  entries,
  onOpened,
}: {
  readonly entries: readonly Unreadable[];
  readonly onOpened: () => void;
}) {
  return (
    <section aria-label={wording.whatCantBeRead} className={styles.deleted}>
      <p className={styles.soft}>{wording.theseAreAsTheyWere}</p>
      <ul className={styles.rows}>
        {entries.map((entry, k) => {
          const called = wording.copyNumber(k + 1);
          return (
            <li key={entry.key} className={styles.row}>
              <span className={styles.about}>
                <Phrase
                  of={wording.copyHeading(
                    k + 1,
                    entry.at > 0 && wording.foundAt(wording.shortDate(entry.at)),
                  )}
                />
                <span className={styles.soft}>{entry.why}</span>
              </span>
              <Button
                aria-label={wording.saveNamedAsAFile(called)}
                onClick={() => shelved(async () => (await recovery()).saveUnreadable(entry))}
              >
                {wording.saveAsAFile}
              </Button>
              <Button
                aria-label={wording.tryNamedAgain(called)}
                onClick={() =>
                  shelved(async () => {
                    await (await recovery()).tryUnreadable(entry);
                    onOpened();
                  })
                }
              >
                {wording.tryAgain}
              </Button>
              <Button
                variant="danger"
                aria-label={wording.deleteCopy(called)}
                onClick={() =>
                  shelved(async () => {
                    await (await recovery()).deleteUnreadable(entry);
                    announce(wording.deletedCopy(called));
                  })
                }
              >
                {wording.delete}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
