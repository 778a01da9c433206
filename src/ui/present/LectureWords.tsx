import { useLayoutEffect, useRef } from 'react';
import type { LessonPage } from '../../document/document';
import { Prose } from '../parts/prose/Prose';
import styles from './Lecture.module.css';
import { wording } from './words';

/** The least type that is read in a room, in pixels. */
const LEAST = 14;

/** The words of a page in a lecture, as large as their place has room for. */
export function LectureWords({
  page: { title, prose },
  size,
}: {
  readonly page: LessonPage;
  readonly size: number;
}) {
  const room = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const shrink = () => {
      for (let type = size; type >= LEAST; type--) {
        element.style.fontSize = `${type}px`;
        if (element.scrollHeight <= element.clientHeight) return;
      }
    };
    shrink();
    // Formulas take their room once they are typeset.
    const observer = new ResizeObserver(shrink);
    for (const part of element.children) observer.observe(part);
    return () => observer.disconnect();
  }, [size]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
    <section ref={room} aria-label={wording.whatIsRead} tabIndex={0} className={styles.words}>
      {title && <h2 className={styles.title}>{title}</h2>}
      <Prose text={prose} className={styles.prose} />
    </section>
  );
}
