import { Fragment } from 'react';
import { useFigures } from '../../state/program/figures';
import { FigurePicture } from './figure/FigurePicture';
import styles from './ProgramPanel.module.css';
import { wording } from './words';

/** Characters that are shown while more come. */
const MOST_AT_ONCE = 10_000;

/** What a program printed, with its figures where it showed them, and what Python said at its end. */
export function Output({
  text,
  error,
  isRunning,
}: {
  readonly text: string;
  readonly error: string | null;
  readonly isRunning: boolean;
}) {
  const { figures } = useFigures();
  const shown = figures.filter(({ at }) => at <= text.length);
  const last = shown.at(-1)?.at ?? 0;
  // What is laid out anew with every line is kept short as long as lines come.
  const from = isRunning ? Math.max(last, text.length - MOST_AT_ONCE) : last;
  return (
    // What can be scrolled can be reached by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div className={styles.printed} tabIndex={0}>
      {shown.map(({ at, figure }, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: figures come one after the other and stay
        <Fragment key={k}>
          <pre>{text.slice(shown[k - 1]?.at ?? 0, at)}</pre>
          <FigurePicture figure={figure} />
        </Fragment>
      ))}
      <pre>
        {from > last && wording.whatWasPrintedBeforeIs}
        {text.slice(from)}
        {error !== null && <span className={styles.error}>{error}</span>}
      </pre>
    </div>
  );
}
