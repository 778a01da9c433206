import { starts } from '../../learn/network/starts';
import { openStart } from '../../state/training/build';
import { Section } from '../parts/frame/Section';
import styles from './Train.module.css';

/** Networks to start from: one press builds one with its data. */
export function Examples() {
  return (
    <Section
      title="Start with one of these"
      about="A press puts a network with its data in place of the graph; undo brings that back."
    >
      <ul className={styles.starts}>
        {starts.map((start) => (
          <li key={start.id}>
            <button type="button" className={styles.start} onClick={() => openStart(start)}>
              <b>{start.title}</b>
              <span>{start.teaches}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
