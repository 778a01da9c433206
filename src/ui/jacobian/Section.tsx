import { type ReactNode, useId } from 'react';
import styles from './Jacobian.module.css';

/** One part of the panel: its name, what it is, and what there is to see. */
export function Section({
  title,
  actions,
  about,
  children,
}: {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly about?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h3 id={id} className={styles.heading}>
          {title}
        </h3>
        {actions}
      </div>
      {about && <p className={styles.about}>{about}</p>}
      {children}
    </section>
  );
}
