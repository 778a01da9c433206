import { useState } from 'react';
import type { Picture } from '../../figure/picture';
import styles from './ExportPage.module.css';
import type { FigureSubject } from './figure-subject';
import { Turning } from './Turning';
import { usePainted } from './use-painted';
import { wording } from './words';

/** The picture as it will be; of a run, whichever is chosen. */
export function FigurePreview({ subject }: { readonly subject: FigureSubject }) {
  const { pictures, caption } = subject;
  const [wanted, want] = useState(0);
  const at = Math.min(wanted, pictures.length - 1);
  const picture = pictures[at];
  const { ground, filled, typeset } = subject;
  const canvas = usePainted(picture, ground, filled, typeset);
  if (!picture || picture.width === 0) {
    return <p className={styles.empty}>{wording.thereIsNothingToDraw}</p>;
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
      <Turning label={wording.picture} at={at} count={pictures.length} onTurn={want} />
    </figure>
  );
}

/** As wide as there is room for, no taller than what is seen of the dialog, and not blown up. */
function fitted({ width, height }: Picture): string {
  const share = width / height;
  return `min(100%, ${Math.ceil(width)}px, calc(${share.toFixed(4)} * var(--tallest)))`;
}
