import { useEffect } from 'react';
import { dismiss, useNotices } from '../../state/notices';
import { Notice } from '../parts/Notice';
import styles from './Notices.module.css';

/** How long information stays, in milliseconds; bad news stays until it is dismissed or out of date. */
const READING_TIME = 6000;

/** Messages that float above the player. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  const passing = notices.find(({ tone }) => tone === 'info')?.id;
  useEffect(() => {
    if (passing === undefined) return;
    const timer = setTimeout(() => dismiss(passing), READING_TIME);
    return () => clearTimeout(timer);
  }, [passing]);
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label="Messages">
      {notices.map(({ id, tone, message, mend }) => (
        <Notice key={id} kind={tone} onDismiss={() => dismiss(id)}>
          {message}
          {mend !== undefined && <span className={styles.mend}> {mend}</span>}
        </Notice>
      ))}
    </section>
  );
}
