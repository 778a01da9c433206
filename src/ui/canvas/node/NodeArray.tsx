import { useStore } from '@xyflow/react';
import type { NodeId } from '../../../core/graph/graph';
import { type Opened, openTensor } from '../../../state/arrays/opened';
import { readPicture } from '../../parts/tensor/picture';
import { Thumbnail } from '../../parts/tensor/Thumbnail';
import { classes } from '../../parts/text/classes';
import { presentedType } from '../scene/presented';
import styles from './NodeArray.module.css';
import { wording } from './words';

/** Numbers that would have fewer pixels on the screen give way to shades. */
const LEAST_TYPE = 13;

/**
 * An array on a node, in little; pressed twice, it opens large. `picture` is from `pictureText`, and
 * `shades` from `shadesText`, which stands for it where its numbers can't be read.
 */
export function NodeArray({
  node,
  picture,
  shades,
  what,
  waiting = false,
}: {
  /** The node that it opens large for; null where it is only looked at. */
  readonly node: NodeId | null;
  readonly picture: string;
  readonly shades: string | null;
  readonly what: Opened['what'];
  /** It is there but the player has not come by yet. */
  readonly waiting?: boolean;
}) {
  const whole = readPicture(picture);
  const size = whole.kind === 'numbers' ? whole.size : Number.POSITIVE_INFINITY;
  const legible = useStore(
    ({ transform }) => size * transform[2] >= (presentedType() ?? LEAST_TYPE),
  );
  // The shade of a single number says nothing, however small it is.
  const single = whole.kind === 'numbers' && whole.rows.flat().length === 1;
  const shown = legible || single || shades === null ? picture : shades;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has F2 and the node's actions.
    <span
      className={classes(
        styles.array,
        shown === picture && whole.kind === 'numbers' && styles.numbers,
        waiting && styles.waiting,
      )}
      title={node === null ? undefined : wording.doubleClickToSeeIt}
      onDoubleClick={(event) => {
        if (node === null) return;
        event.stopPropagation();
        openTensor(node, what);
      }}
    >
      <Thumbnail text={shown} />
    </span>
  );
}

/** The extents of a node's value, at its lower edge. */
export function ShapeTag({ text }: { readonly text: string }) {
  return text === '' ? null : <span className={styles.shape}>{text}</span>;
}
