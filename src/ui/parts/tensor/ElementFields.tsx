import type { Shape } from '../../../core/tensor/shape';
import { elementAt, elementIndex } from '../../../core/trace/element-place';
import { NumberField } from '../fields/NumberField';
import styles from './ElementFields.module.css';
import { wording } from './late-words';

/** Chooses an element of an array, axis by axis; indices begin at 0. */
export function ElementFields({
  shape,
  element,
  onChange,
}: {
  readonly shape: Shape;
  /** Row-major. */
  readonly element: number;
  readonly onChange: (element: number) => void;
}) {
  const index = elementIndex(shape, element);
  return (
    <div className={styles.fields}>
      {shape.map((extent, axis) => (
        <NumberField
          // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its index.
          key={axis}
          label={axisName(shape, axis)}
          integer
          min={0}
          max={extent - 1}
          value={index[axis] as number}
          onChange={(at) => onChange(elementAt(shape, index.with(axis, at)))}
          inputClassName={styles.number}
        />
      ))}
    </div>
  );
}

function axisName(shape: Shape, axis: number): string {
  if (shape.length === 1) return wording.element;
  if (shape.length === 2) return axis === 0 ? wording.row : wording.column;
  return wording.axis(axis);
}
