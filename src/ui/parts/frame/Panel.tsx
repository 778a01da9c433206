import { type ReactNode, useId } from 'react';
import { classes } from '../text/classes';
import styles from './Panel.module.css';

/** A titled part of the page: a region named by its title, with controls to the right of it. */
export function Panel({
  title,
  label,
  actions,
  className,
  children,
}: {
  /** Shown as a heading; leave out for a panel that needs none and give `label`. */
  readonly title?: ReactNode;
  readonly label?: string;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <section
      className={classes(styles.panel, className)}
      aria-label={label}
      aria-labelledby={label === undefined ? heading : undefined}
    >
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.header}>
          {title !== undefined && (
            <h2 id={heading} className={styles.title}>
              {title}
            </h2>
          )}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
