import { starts } from '../../learn/network/starts';
import { openStart } from '../../state/training/build';
import { wording as names } from '../../state/training/names/words';
import { Section } from '../parts/frame/Section';
import styles from './Train.module.css';
import { wording } from './words';

/** Networks to start from: one press builds one with its data. */
export function Examples({ chosen }: { readonly chosen?: () => void }) {
  return (
    <Section title={wording.startWithOneOfThese} about={wording.aPressPutsANetwork}>
      <ul className={styles.starts}>
        {starts.map((start) => (
          <li key={start.id}>
            <button
              type="button"
              className={styles.start}
              onClick={() => {
                chosen?.();
                openStart(start);
              }}
            >
              <b>{names.starts[start.id]?.name}</b>
              <span>{names.starts[start.id]?.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
