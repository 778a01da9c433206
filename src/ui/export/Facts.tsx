import type { ReactNode } from 'react';
import styles from './ExportPage.module.css';

/** What is to know of something that would be saved, each fact by its name. */
export function Facts({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <dl className={styles.about} aria-label={label}>
      {children}
    </dl>
  );
}

export function Fact({ term, detail }: { readonly term: string; readonly detail: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{detail}</dd>
    </div>
  );
}
