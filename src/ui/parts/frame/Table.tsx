import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWidth } from '../plot/use-width';
import { classes } from '../text/classes';
import parts from './Section.module.css';

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
      className={parts.scroll}
      {...(wide ? { tabIndex: 0, 'aria-label': `${caption}, scrolling` } : {})}
    >
      <table className={classes(parts.table, className)}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
