import type { ReactNode } from 'react';
import { classes } from '../text/classes';
import styles from './prose.module.css';

interface Words {
  readonly children: ReactNode;
}

/** Says what something is about. */
export function About({ children }: Words) {
  return <p className={styles.about}>{children}</p>;
}

/** Says in small soft words what else there is to know of what stands above or beside. */
export function Note({
  as: Element = 'p',
  role,
  children,
}: Words & {
  readonly as?: 'p' | 'span' | 'dd';
  /** For words that change and are to be heard. */
  readonly role?: 'status';
}) {
  return (
    <Element className={styles.note} role={role}>
      {children}
    </Element>
  );
}

/** Softens words in a line. */
export function Soft({ children }: Words) {
  return <span className={styles.soft}>{children}</span>;
}

/** Adds a second, smaller line to a cell. */
export function Detail({ children }: Words) {
  return <span className={styles.detail}>{children}</span>;
}

/** Tells what was found: its sign first, then the words. Its tone is also its colour. */
export function Finding({
  as: Element = 'p',
  tone,
  role,
  className,
  children,
}: Words & {
  readonly as?: 'p' | 'div' | 'li';
  readonly tone: 'ok' | 'warn' | 'danger' | undefined;
  readonly role?: 'status';
  readonly className?: string | undefined;
}) {
  return (
    <Element className={classes(styles.finding, className)} data-tone={tone} role={role}>
      {children}
    </Element>
  );
}
