import type { NodeId } from '../../../core/graph/graph';
import { type Opened, openTensor } from '../../../state/arrays/opened';
import { Thumbnail } from '../../parts/tensor/Thumbnail';
import { classes } from '../../parts/text/classes';
import styles from './NodeArray.module.css';

/** An array on a node, in little; pressed twice, it opens large. `picture` is from `pictureText`. */
export function NodeArray({
  node,
  picture,
  what,
  waiting = false,
}: {
  readonly node: NodeId;
  readonly picture: string;
  readonly what: Opened['what'];
  /** It is there but the player has not come by yet. */
  readonly waiting?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has F2 and the node's actions.
    <span
      className={classes(
        styles.array,
        picture.startsWith('n') && styles.numbers,
        waiting && styles.waiting,
      )}
      title="Double-click to see it large"
      onDoubleClick={(event) => {
        event.stopPropagation();
        openTensor(node, what);
      }}
    >
      <Thumbnail text={picture} />
    </span>
  );
}

/** The extents of a node's value, at its lower edge. */
export function ShapeTag({ text }: { readonly text: string }) {
  return text === '' ? null : <span className={styles.shape}>{text}</span>;
}
