import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** What stands where there is nothing yet: what this place is for, and how to begin. */
export function Empty({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.words}>{children}</div>}
      {action}
    </div>
  );
}
