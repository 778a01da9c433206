import { type ReactNode, useId } from 'react';
import styles from './Cost.module.css';

/** One question of cost: its name, one line about it, and what there is to see. */
export function Section({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      <p className={styles.about}>{about}</p>
      {children}
    </section>
  );
}

/** Where the paper says so. */
export function Cite({ section }: { readonly section: string }) {
  return (
    <cite
      className={styles.cite}
      title="D. Harrison, A Brief Introduction to Automatic Differentiation for Machine Learning"
    >
      (Harrison, section {section})
    </cite>
  );
}
