import { useLayoutEffect, useRef, useState } from 'react';
import styles from './EmbedDialog.module.css';
import { wording } from './words';

/** The frame as it will be, made smaller where there is less room. */
export function Preview({
  address,
  width,
  height,
}: {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}) {
  const room = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const scaleDown = () => {
      const most = Math.max(200, window.innerHeight - 380);
      setScale(Math.min(1, element.clientWidth / width, most / height));
    };
    scaleDown();
    const sizes = new ResizeObserver(scaleDown);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [width, height]);
  return (
    <div ref={room} className={styles.preview} style={{ height: height * scale }}>
      <iframe
        key={address}
        title={wording.preview}
        src={address}
        width={width}
        height={height}
        className={styles.frame}
        style={{ scale: String(scale) }}
      />
    </div>
  );
}
