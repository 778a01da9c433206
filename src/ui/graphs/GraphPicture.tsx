import { useEffect, useRef, useState } from 'react';
import type { Head } from '../../file/storage/head';
import styles from './GraphPicture.module.css';
import type { Pictures } from './pictures';
import { type Look, PICTURE, type SmallPicture } from './small-picture';

const looks: readonly Look[] = ['constant', 'inner', 'derived', 'input', 'output'];

/** A graph in small, made when it comes near to being seen. */
export function GraphPicture({
  head,
  pictures,
}: {
  readonly head: Head;
  readonly pictures: Pictures;
}) {
  const frame = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  const [picture, setPicture] = useState<SmallPicture | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setNear(true);
        seen.disconnect();
      },
      { rootMargin: '160px' },
    );
    seen.observe(element);
    return () => seen.disconnect();
  }, []);

  useEffect(() => {
    if (!near) return;
    let left = false;
    pictures.of(head).then(
      (made) => {
        if (!left) setPicture(made);
      },
      // What can't be read is told when it is opened; here it has no picture.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [near, head, pictures]);

  return (
    <span ref={frame} className={styles.frame}>
      {picture && (
        <svg viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`} aria-hidden="true">
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
