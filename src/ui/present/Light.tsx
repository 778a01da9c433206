import { useEffect, useRef } from 'react';
import styles from './Light.module.css';

/** What can be shown where the pointer is. */
export type LightKind = 'spotlight' | 'laser';

/** A light where the pointer is: all but a circle around it dimmed, or a dot. */
export function Light({ kind }: { readonly kind: LightKind }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      element.current?.style.setProperty('--x', `${clientX}px`);
      element.current?.style.setProperty('--y', `${clientY}px`);
    };
    window.addEventListener('pointermove', follow, true);
    return () => window.removeEventListener('pointermove', follow, true);
  }, []);
  return <div ref={element} data-light={kind} aria-hidden="true" className={styles[kind]} />;
}
