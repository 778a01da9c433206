import type { Frame } from '../parts/plot/frame';
import styles from './Curve.module.css';

/** The lines on which a number is 0, where these are in sight. */
export function ZeroLines({ frame }: { readonly frame: Frame }) {
  const { left, right, top, bottom } = frame;
  const within = ([low, high]: readonly [number, number]) => low < 0 && high > 0;
  return (
    <>
      {within(frame.y.domain) && (
        <path d={`M${left} ${frame.y.at(0)}H${right}`} className={styles.zero} />
      )}
      {within(frame.x.domain) && (
        <path d={`M${frame.x.at(0)} ${top}V${bottom}`} className={styles.zero} />
      )}
    </>
  );
}
