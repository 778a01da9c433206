import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Mend, mended } from '../../lang/read/mend';
import { attempt } from '../../state/loading/attempt';
import { useDocument } from '../../state/stores/document-store';
import { useTextState } from '../../state/stores/text-state';
import { looksLikeLink, openFragment } from '../../state/visit/links';
import { ErrorMark } from '../parts/fields/ErrorMark';
import { Mends } from '../parts/fields/Mends';
import { Formula, LONGEST_FORMULA } from '../parts/text/Formula';
import styles from './ExpressionBar.module.css';
import { printer } from './early';
import { isTooLarge, useExpressionText } from './use-expression-text';
import { useFormula } from './use-formula';
import { wording } from './words';

/** A text of more characters is laid out only once it is gone to. */
const LONG = 4000;

/** While someone types, an unfinished text is no mistake yet. */
const patience = 600;

/**
 * The graph as text to type, and beside it typeset. The graph follows every valid version of the
 * text at once; an invalid one leaves it alone and is explained, at its place.
 */
export function ExpressionBar() {
  const id = useId();
  const { text: written, error, notes, stale, type, prepare, finish } = useExpressionText();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = written ?? '';
  const model = printer.usePart()?.modelOf(text) ?? '';
  const latex = useFormula();
  const empty = useDocument(({ document }) => document.graph.nodes.length === 0);
  const tooLarge = useDocument(({ document }) => isTooLarge(document.graph));
  /** The version of the text that may still become one that is right. */
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const complaint = unfinished === text ? null : error;
  const outdated = stale && (error === null || complaint !== null);
  useOutdated(outdated);
  const remarks = unfinished === text ? [] : notes;

  useEffect(() => {
    if (unfinished === null) return;
    const timer = setTimeout(setUnfinished, patience, null);
    return () => clearTimeout(timer);
  }, [unfinished]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setUnfinished(null);
    finish();
  };

  const mend = (change: Mend) => {
    setUnfinished(null);
    type(mended(text, change));
    field.current?.focus();
  };

  return (
    <section className={styles.bar} aria-label={wording.formula}>
      <div className={styles.entry}>
        <label htmlFor={id} className={styles.label}>
          {wording.expression}
        </label>
        <div className={styles.slot}>
          <div className={styles.float}>
            <div className={styles.field} data-invalid={complaint ? '' : undefined}>
              {model !== '' && complaint === null && (
                <span className={styles.model} aria-hidden="true">
                  {model}
                </span>
              )}
              <div className={styles.stack} data-long={text.length > LONG || undefined}>
                <ErrorMark text={text} range={complaint} />
                <textarea
                  ref={field}
                  id={id}
                  rows={1}
                  value={text}
                  spellCheck={false}
                  autoComplete="off"
                  autoCapitalize="off"
                  autoCorrect="off"
                  placeholder={tooLarge ? TOO_LARGE : written === null ? '' : placeholderOf(empty)}
                  aria-invalid={complaint ? true : undefined}
                  aria-describedby={complaint ? `${id}-error` : undefined}
                  className={styles.text}
                  onChange={(event) => {
                    setUnfinished(event.target.value);
                    type(event.target.value);
                  }}
                  onFocus={prepare}
                  onPaste={(event) => {
                    const pasted = event.clipboardData.getData('text/plain');
                    if (!looksLikeLink(pasted)) return;
                    event.preventDefault();
                    attempt(() => openFragment(pasted));
                  }}
                  onKeyDown={onKeyDown}
                  onBlur={() => {
                    setUnfinished(null);
                    finish();
                  }}
                />
              </div>
            </div>
            <div className={complaint ? styles.error : undefined}>
              <div role="alert" id={`${id}-error`} className={styles.said}>
                {complaint && (
                  <>
                    <strong className={styles.message}>{complaint.message}.</strong>{' '}
                    {complaint.hint && <span>{complaint.hint}</span>}
                  </>
                )}
              </div>
              {complaint && <Mends mends={complaint.mends} onPress={mend} />}
            </div>
            {remarks.length > 0 && (
              <ul className={styles.notes} aria-label={wording.howItIsRead}>
                {remarks.map((note) => (
                  <li key={`${note.from} ${note.message}`}>
                    {note.message}
                    <Mends mends={note.mends} onPress={mend} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      </div>
      <figure
        className={styles.formula}
        data-outdated={outdated || undefined}
        aria-label={wording.typesetFormula}
        aria-describedby={outdated ? `${id}-outdated` : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {latex === null || latex.length > LONGEST_FORMULA ? (
          <span className={styles.aside}>{wording.tooLongToTypesetIn}</span>
        ) : (
          <Formula latex={latex} />
        )}
        {outdated && (
          <figcaption id={`${id}-outdated`} className={styles.outdated}>
            {error ? wording.ofTheLastReadableText : wording.ofTheLastCompleteGraph}
          </figcaption>
        )}
      </figure>
    </section>
  );
}

const TOO_LARGE = wording.thisGraphIsTooLarge;

/** Tells the rest of the page that what it shows is not what the text says. */
function useOutdated(outdated: boolean): void {
  useEffect(() => {
    useTextState.setState({ outdated });
    return () => useTextState.setState({ outdated: false });
  }, [outdated]);
}

function placeholderOf(isEmpty: boolean): string {
  return isEmpty ? wording.suchAsLnX1X1 : wording.noOutputIsCompleteYet;
}
