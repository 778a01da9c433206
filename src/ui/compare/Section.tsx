import { type ReactNode, useId } from 'react';
import styles from './Compare.module.css';

/** One way to a derivative: its name, one honest line about it, and what there is to see. */
export function Section({
  title,
  why,
  children,
}: {
  readonly title: string;
  readonly why: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      <p className={styles.why}>{why}</p>
      {children}
    </section>
  );
}

/** Where the paper says so. */
export function Cite() {
  return (
    <cite
      className={styles.cite}
      title="D. Harrison, A Brief Introduction to Automatic Differentiation for Machine Learning"
    >
      (Harrison, section 3.1)
    </cite>
  );
}
