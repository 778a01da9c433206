import { RotateCcw, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { announce } from '../../state/stores/notices';
import { useUnderway } from '../../state/work/underway-store';
import { Button } from '../parts/fields/Button';
import { wording } from './late-words';
import { namesOf, type UnderwayLine, underwayLines, underwayWords } from './underway-lines';
import styles from './WorkUnderway.module.css';

/** What is being worked out and how far it has come, with a way to stop it and to take it up again. */
export function WorkUnderway() {
  const entries = useUnderway((state) => state.entries);
  return (
    <section className={styles.underway} aria-label={wording.workUnderWay}>
      {underwayLines(entries).map((line) => (
        <Line key={line[0].id} line={line} />
      ))}
    </section>
  );
}

function Line({ line }: { readonly line: UnderwayLine }) {
  const { state, message } = line[0];
  const said = underwayWords(line);
  const what = namesOf(line);
  // How far several have come together can't be told.
  const share = line.length === 1 ? line[0].share : null;
  // As one after the other of what runs is done, the line need not be read out anew.
  const aloud = state === 'running' ? underwayWords([line[0]]) : said;
  useEffect(() => announce(aloud), [aloud]);
  if (state === 'running') {
    return (
      <div className={styles.entry}>
        <span>{said}</span>
        <progress
          className={styles.bar}
          aria-label={wording.computingWhat(what)}
          max={1}
          {...(share === null ? {} : { value: share })}
        />
        <span className={styles.share}>{share === null ? '' : `${Math.floor(100 * share)} %`}</span>
        <Button
          variant="quiet"
          aria-label={wording.cancelWhat(what)}
          onClick={() => {
            for (const { cancel } of line) cancel();
          }}
        >
          {wording.cancel}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.entry} data-state={state}>
      {state === 'failed' && <TriangleAlert aria-hidden="true" className={styles.icon} />}
      <span>
        {said}
        {message !== null && <span className={styles.message}> {message}</span>}
      </span>
      <Button
        variant="quiet"
        icon={<RotateCcw />}
        aria-label={wording.computeWhat(what)}
        onClick={() => {
          for (const { resume } of line) resume();
        }}
      >
        {wording.compute}
      </Button>
    </div>
  );
}
