import { useEffect, useId, useState } from 'react';
import type { Mistake } from '../../state/compare/hand';
import { Formula } from '../parts/Formula';
import styles from './HandField.module.css';

/** While someone types, an unfinished text is no mistake yet; milliseconds. */
const patience = 600;

/** Where a derivative is typed. What can't be read is marked at its place and explained below. */
export function HandField({
  label,
  latex,
  placeholder,
  text,
  mistake,
  onType,
}: {
  /** The derivative in plain text. */
  readonly label: string;
  readonly latex: string;
  readonly placeholder: string;
  readonly text: string;
  readonly mistake: Mistake | null;
  readonly onType: (text: string) => void;
}) {
  const id = useId();
  const [unfinished, setUnfinished] = useState<string | null>(null);
  useEffect(() => {
    if (unfinished === null) return;
    const timer = setTimeout(setUnfinished, patience, null);
    return () => clearTimeout(timer);
  }, [unfinished]);
  const complaint = unfinished === text ? null : mistake;

  return (
    <div className={styles.entry}>
      <label htmlFor={id} className={styles.label}>
        <span className="visually-hidden">Your {label}</span>
        <span aria-hidden="true">
          <Formula latex={`${latex} =`} display />
        </span>
      </label>
      <div className={styles.field} data-invalid={complaint ? '' : undefined}>
        <Mirror text={text} range={complaint} />
        <textarea
          id={id}
          rows={1}
          value={text}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          placeholder={placeholder}
          aria-invalid={complaint ? true : undefined}
          aria-describedby={complaint ? `${id}-mistake` : undefined}
          className={styles.text}
          onChange={(event) => {
            setUnfinished(event.target.value);
            onType(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            setUnfinished(null);
          }}
          onBlur={() => setUnfinished(null)}
        />
      </div>
      <div role="alert" id={`${id}-mistake`} className={complaint ? styles.mistake : undefined}>
        {complaint && (
          <>
            <strong>{complaint.message}.</strong> {complaint.hint}
          </>
        )}
      </div>
    </div>
  );
}

/** The text once more, unseen, behind the field: it gives the field its height and carries the mark. */
function Mirror({ text, range }: { readonly text: string; readonly range: Mistake | null }) {
  const from = range ? Math.min(range.from, text.length) : text.length;
  const to = range ? Math.max(from, Math.min(range.to, text.length)) : text.length;
  const missing = range !== null && to === from;
  return (
    <div className={styles.mirror} aria-hidden="true">
      {text.slice(0, from)}
      {range && (
        <mark className={missing ? styles.missing : styles.wrong}>
          {missing ? '\u200b' : text.slice(from, to)}
        </mark>
      )}
      {text.slice(to)}
      {'\u200b'}
    </div>
  );
}
