import { type ReactNode, useId } from 'react';
import { Button } from '../fields/Button';
import { classes } from '../text/classes';
import { wording } from './late-words';
import { About } from './prose';
import styles from './Section.module.css';

/**
 * What a tab shows, from above to below: it scrolls, and what it is controlled by stays in view. Its
 * name is heard, not seen, since the tab says it.
 */
export function Sections({
  name,
  actions,
  busy = false,
  children,
}: {
  readonly name: string;
  readonly actions?: ReactNode;
  /** Whether what is shown is about to change. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {name}
      </h2>
      {actions && <div className={styles.bar}>{actions}</div>}
      <div className={styles.body} aria-busy={busy}>
        {children}
      </div>
    </section>
  );
}

/** One part of a tab: its name, what it is about, and what there is to see. */
export function Section({
  title,
  actions,
  about,
  className,
  children,
}: {
  readonly title: ReactNode;
  /** To the right of the name. */
  readonly actions?: ReactNode;
  readonly about?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes(styles.section, className)}>
      <div className={styles.head}>
        <h3 id={id} className={styles.heading}>
          {title}
        </h3>
        {actions}
      </div>
      {about && <About>{about}</About>}
      {children}
    </section>
  );
}

/** A part of a tab without a title. Its name is heard, not seen; without one it is no region. */
export function Part({ name, children }: { readonly name?: string; readonly children: ReactNode }) {
  return name === undefined ? (
    <div className={styles.section}>{children}</div>
  ) : (
    <section className={styles.section} aria-label={name}>
      {children}
    </section>
  );
}

/** What a part of a tab is controlled by, in a row that wraps. */
export function Controls({
  className,
  children,
}: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return <div className={classes(styles.controls, className)}>{children}</div>;
}

/** Buttons that belong together, close to each other. */
export function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}

/** Where the paper says so. */
export function Cite({ section }: { readonly section: string }) {
  return (
    <cite className={styles.cite} title={wording.dHarrisonABriefIntroduction}>
      {wording.harrisonSection(section)}
    </cite>
  );
}

/** Stands where something else would be: says why it is not there. */
export function Instead({
  action,
  children,
}: {
  /** What brings it. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.instead}>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Stands for what takes more than a moment: it is computed when asked for. */
export function OnDemand({
  children,
  onAsk,
}: {
  /** Why it waits. */
  readonly children: ReactNode;
  readonly onAsk: () => void;
}) {
  return <Instead action={<Button onClick={onAsk}>{wording.compute}</Button>}>{children}</Instead>;
}
