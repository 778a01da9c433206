import { RotateCcw, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { announce } from '../../state/notices';
import { type Underway, useUnderway } from '../../state/work/underway-store';
import { Button } from '../parts/Button';
import styles from './WorkUnderway.module.css';

/** What is being worked out and how far it has come, with a way to stop it and to take it up again. */
export function WorkUnderway() {
  const entries = useUnderway((state) => state.entries);
  return (
    <section className={styles.underway} aria-label="Work under way">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </section>
  );
}

function Entry({ entry }: { readonly entry: Underway }) {
  const { what, state, share, message, cancel, resume } = entry;
  const said = words(entry);
  useEffect(() => announce(said), [said]);
  if (state === 'running') {
    return (
      <div className={styles.entry}>
        <span>{said}</span>
        <progress
          className={styles.bar}
          aria-label={`Computing ${what}`}
          max={1}
          {...(share === null ? {} : { value: share })}
        />
        <span className={styles.share}>{share === null ? '' : `${Math.floor(100 * share)} %`}</span>
        <Button variant="quiet" aria-label={`Cancel ${what}`} onClick={cancel}>
          Cancel
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
      <Button variant="quiet" icon={<RotateCcw />} aria-label={`Compute ${what}`} onClick={resume}>
        Compute
      </Button>
    </div>
  );
}

function words({ what, state }: Underway): string {
  if (state === 'running') return `Computing ${what}…`;
  return state === 'cancelled'
    ? `Cancelled: ${what} ${isPlural(what) ? 'are' : 'is'} not computed.`
    : `Computing ${what} went wrong.`;
}

function isPlural(what: string): boolean {
  return what.endsWith('s');
}
