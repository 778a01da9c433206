import type { Mend } from '../../../lang/read/mend';
import { Button } from './Button';
import styles from './Mends.module.css';

/** Buttons that change the text, which stays in focus while they are pressed. */
export function Mends({
  mends,
  onPress,
}: {
  readonly mends: readonly Mend[];
  onPress(mend: Mend): void;
}) {
  if (mends.length === 0) return null;
  return (
    <span className={styles.mends}>
      {mends.map((mend) => (
        <Button
          key={`${mend.from} ${mend.to} ${mend.text}`}
          className={styles.mend}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPress(mend)}
        >
          {mend.label}
        </Button>
      ))}
    </span>
  );
}
