import type { Shape } from '../../../core/shape';
import type { Tangent } from '../../../file/document';
import { tangentTensor } from '../../../state/document/tangents';
import { spokenTensor } from '../../../state/tensor/tensor-text';
import { Button } from '../Button';
import styles from './ArrayButton.module.css';
import { arrayText } from './array-text';

/** An array that may be changed, in the room of a number; pressed, it opens. */
export function ArrayButton({
  name,
  value,
  shape,
  digits,
  onOpen,
}: {
  /** What the array is called, in words. */
  readonly name: string;
  readonly value: Tangent;
  readonly shape: Shape;
  readonly digits: number;
  readonly onOpen: () => void;
}) {
  return (
    <Button
      aria-label={`${name}: ${spokenTensor(tangentTensor(value, shape), digits)}`}
      title="Change it"
      className={styles.open}
      onClick={onOpen}
    >
      {arrayText(value, shape, digits)}
    </Button>
  );
}
