import { useMemo } from 'react';
import type { Shape } from '../../../core/tensor/shape';
import type { TangentSeed } from '../../../document/document';
import { tangentTensor } from '../../../document/tangents';
import { spokenTensor } from '../../../lang/array/tensor-text';
import { Button } from '../fields/Button';
import styles from './ArrayButton.module.css';
import { arrayText } from './array-text';
import { wording } from './late-words';

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
  readonly value: TangentSeed;
  readonly shape: Shape;
  readonly digits: number;
  readonly onOpen: () => void;
}) {
  const spoken = useMemo(
    () => spokenTensor(tangentTensor(value, shape), digits),
    [value, shape, digits],
  );
  const shown = useMemo(() => arrayText(value, shape, digits), [value, shape, digits]);
  return (
    <Button
      aria-label={`${name}: ${spoken}`}
      title={wording.changeIt}
      className={styles.open}
      onClick={onOpen}
    >
      {shown}
    </Button>
  );
}
