import { Fragment } from 'react';
import { useFigures } from '../../state/program/figures';
import { FigurePicture } from './figure/FigurePicture';
import styles from './ProgramPanel.module.css';

/** What a program printed, with its figures where it showed them, and what Python said at its end. */
export function Output({ text, error }: { readonly text: string; readonly error: string | null }) {
  const { figures } = useFigures();
  const shown = figures.filter(({ at }) => at <= text.length);
  const from = shown.at(-1)?.at ?? 0;
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
        {text.slice(from)}
        {error !== null && <span className={styles.error}>{error}</span>}
      </pre>
    </div>
  );
}
