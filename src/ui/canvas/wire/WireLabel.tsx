import { EdgeLabelRenderer } from '@xyflow/react';
import type { Rect } from '../scene/geometry';
import { NUMBER_TYPE } from '../scene/room';
import type { Label } from './labels';
import styles from './WireView.module.css';

/** The least that the type of a label may be on the screen, in pixels, and in what steps it grows for that. */
const LEAST_TYPE = 13;
const STEP = 1.15;

/** How much larger than at zoom 1 labels are, so that seen from afar they can be read. */
export function scaleAt(zoom: number): number {
  const wanted = LEAST_TYPE / (NUMBER_TYPE * zoom);
  // In steps, so that zooming does not look for new places at every turn of the wheel.
  return wanted <= 1.02 ? 1 : Math.min(4, STEP ** Math.ceil(Math.log(wanted) / Math.log(STEP)));
}

/** What puts an element where a box of the canvas is. */
export function placeOf({ x, y, width, height }: Rect) {
  return { transform: `translate(${x}px, ${y}px)`, width, height };
}

/** What travels, in its place on a wire or beside it. */
export function WireLabel({
  label: { box, at, away, form },
  scale,
}: {
  readonly label: Label;
  readonly scale: number;
}) {
  return (
    <>
      {away && (
        <path
          d={`M${at.x},${at.y} L${box.x + box.width / 2},${box.y + box.height / 2}`}
          className={styles.lead}
        />
      )}
      <EdgeLabelRenderer>
        <div
          data-travels
          aria-hidden="true"
          className={styles.label}
          style={{ ...placeOf(box), fontSize: NUMBER_TYPE * scale }}
        >
          {form.factor !== null && <p className={styles.partial}>{form.factor}</p>}
          <p className={styles.amount}>{form.amount}</p>
        </div>
      </EdgeLabelRenderer>
    </>
  );
}
