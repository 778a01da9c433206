import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWidth } from '../plot/use-width';
import { classes } from '../text/classes';
import { wording } from './late-words';
import styles from './Table.module.css';

/** A table in a tab. Where it is too wide it scrolls by itself, and can then be reached by keyboard. */
export function Table({
  caption,
  className,
  children,
}: {
  /** Heard, not seen. */
  readonly caption: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const { current } = box;
    if (current) setWide(width > 0 && current.scrollWidth > current.clientWidth);
  });
  return (
    <section
      ref={box}
      className={styles.scroll}
      {...(wide ? { tabIndex: 0, 'aria-label': wording.scrolling(caption) } : {})}
    >
      <table className={classes(styles.table, className)}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** A cell with a number: numbers stand in line at their ends. */
export function Amount({ children }: { readonly children: ReactNode }) {
  return <td className={styles.end}>{children}</td>;
}

/** The head of a column of numbers. */
export function AmountHead({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="col" className={styles.end}>
      {children}
    </th>
  );
}
