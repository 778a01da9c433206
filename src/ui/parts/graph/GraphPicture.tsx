import { useEffect, useRef, useState } from 'react';
import { classes } from '../text/classes';
import styles from './GraphPicture.module.css';
import type { Pictures } from './pictures';
import { type Look, PICTURE, type SmallPicture } from './small-picture';

const looks: readonly Look[] = ['constant', 'inner', 'derived', 'input', 'output'];

/** A graph in small, made when it comes near to being seen. */
export function GraphPicture<Of>({
  of,
  pictures,
  className,
}: {
  /** What holds the graph. */
  readonly of: Of;
  readonly pictures: Pictures<Of>;
  readonly className?: string | undefined;
}) {
  const frame = useRef<HTMLSpanElement>(null);
  const [picture, setPicture] = useState<SmallPicture | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let giveUp: (() => void) | null = null;
    const seen = new IntersectionObserver(
      (entries) => {
        giveUp?.();
        giveUp = entries.at(-1)?.isIntersecting ? pictures.ask(of, setPicture) : null;
      },
      { rootMargin: '160px' },
    );
    seen.observe(element);
    return () => {
      giveUp?.();
      seen.disconnect();
    };
  }, [of, pictures]);

  return (
    <span ref={frame} className={classes(styles.frame, className)}>
      {picture && (
        <svg
          className={styles.drawing}
          viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
          aria-hidden="true"
        >
          {picture.notes && <path d={picture.notes} className={styles.note} />}
          <path d={picture.wires} className={styles.wires} />
          {looks.map(
            (look) =>
              picture.nodes[look] && (
                <path key={look} d={picture.nodes[look]} className={styles[look]} />
              ),
          )}
          {picture.marks.map(({ x, y, size, text }) => (
            <text key={`${x} ${y}`} x={x} y={y} fontSize={size} className={styles.mark}>
              {text}
            </text>
          ))}
        </svg>
      )}
    </span>
  );
}
