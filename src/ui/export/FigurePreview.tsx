import { useEffect, useRef, useState } from 'react';
import { paintPicture } from '../../figure/paint';
import type { Picture } from '../../figure/picture';
import { Slider } from '../parts/fields/Slider';
import styles from './ExportPage.module.css';
import type { FigureSubject } from './figure-subject';

/** The picture as it will be; of a run, whichever is chosen. */
export function FigurePreview({ subject }: { readonly subject: FigureSubject }) {
  const { pictures, caption } = subject;
  const [wanted, want] = useState(0);
  const at = Math.min(wanted, pictures.length - 1);
  const picture = pictures[at];
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ground, filled, typeset } = subject;
  useEffect(() => {
    const element = canvas.current;
    if (!element || !picture) return;
    const draw = () => {
      const pen = element.getContext('2d');
      const shown = element.getBoundingClientRect().width;
      if (!pen || shown === 0) return;
      // In the pixels of the screen: letters that are made smaller afterwards lose their thin lines.
      const scale = Math.max(0.1, (shown * window.devicePixelRatio) / picture.width);
      element.width = Math.round(picture.width * scale);
      element.height = Math.round(picture.height * scale);
      paintPicture(pen, picture, { ground, filled, scale }, typeset);
    };
    draw();
    const sizes = new ResizeObserver(draw);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [picture, ground, filled, typeset]);
  if (!picture || picture.width === 0) {
    return <p className={styles.empty}>There is nothing to draw yet: the graph is empty.</p>;
  }
  return (
    <figure className={styles.preview}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={caption.description}
        className={styles.picture}
        style={{ width: fitted(picture), aspectRatio: `${picture.width} / ${picture.height}` }}
      />
      {pictures.length > 1 && (
        <div className={styles.turning}>
          <Slider
            label="Picture"
            min={1}
            max={pictures.length}
            value={at + 1}
            text={`${at + 1} of ${pictures.length}`}
            onChange={(place) => want(place - 1)}
          />
          <span aria-hidden="true">
            {at + 1} / {pictures.length}
          </span>
        </div>
      )}
    </figure>
  );
}

/** As wide as there is room for, no taller than what is seen of the dialog, and not blown up. */
function fitted({ width, height }: Picture): string {
  const share = width / height;
  return `min(100%, ${Math.ceil(width)}px, calc(${share.toFixed(4)} * var(--tallest)))`;
}
