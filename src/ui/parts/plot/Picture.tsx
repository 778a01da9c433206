import { type ReactNode, type RefObject, useId } from 'react';
import { classes } from '../text/classes';
import { CopySvg } from './CopySvg';
import styles from './Picture.module.css';

/** What stands around every picture: its title, which names it, and the way to copy it. */
export function Picture({
  title,
  svg,
  actions,
  className,
  children,
}: {
  readonly title: string;
  /** What is copied; null while there is nothing to copy. */
  readonly svg: RefObject<SVGSVGElement | null> | null;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <figure className={classes(styles.figure, className)} aria-labelledby={heading}>
      <figcaption className={styles.caption}>
        <span id={heading}>{title}</span>
        <span className={styles.actions}>
          {actions}
          {svg && <CopySvg svg={svg} title={title} />}
        </span>
      </figcaption>
      {children}
    </figure>
  );
}
