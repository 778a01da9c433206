import { useEffect, useState } from 'react';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { wording } from './early-words';
import styles from './FileDrop.module.css';

const workFile = latePart(
  () => import('../../state/command/work-file'),
  wording.whatOpensAndSavesFiles,
);

/** Opens a file that is dropped anywhere in the window, and says so while one is dragged over it. */
export function FileDrop() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // Nothing is entered instead when the window is left.
      if (event.relatedTarget === null) setOver(false);
    };
    // Where something takes files for itself, nobody else hears of the drop.
    const onEnd = () => setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      attempt(async () => (await workFile()).openDropped(files));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onEnd, true);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onEnd, true);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver && <p className={styles.hint}>{wording.dropTheFileToOpen}</p>;
}

/** Text and what comes from the palette are for what they are dropped on. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
