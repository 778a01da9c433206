import { useEffect, useId, useRef, useState } from 'react';
import { type Mend, mended } from '../../lang/read/mend';
import type { Note } from '../../lang/read/note';
import type { Mistake } from '../../study/compare/hand';
import { ErrorMark } from '../parts/fields/ErrorMark';
import { Mends } from '../parts/fields/Mends';
import { Formula } from '../parts/text/Formula';
import styles from './HandField.module.css';
import { wording } from './words';

/** While someone types, an unfinished text is no mistake yet; milliseconds. */
const patience = 600;

/** Where a derivative is typed. What can't be read is marked at its place and explained below. */
export function HandField({
  label,
  latex,
  placeholder,
  text,
  mistake,
  notes,
  onType,
}: {
  /** The derivative in plain text. */
  readonly label: string;
  readonly latex: string;
  readonly placeholder: string;
  readonly text: string;
  readonly mistake: Mistake | null;
  /** How a text that can be read was read, where its author may have meant something else. */
  readonly notes: readonly Note[];
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
  const remarks = unfinished === text ? [] : notes;
  const field = useRef<HTMLTextAreaElement>(null);
  const mend = (change: Mend) => {
    setUnfinished(null);
    onType(mended(text, change));
    field.current?.focus();
  };

  return (
    <div className={styles.entry}>
      <label htmlFor={id} className={styles.label}>
        <span className="visually-hidden">{wording.your(label)}</span>
        <span aria-hidden="true">
          <Formula latex={`${latex} =`} display />
        </span>
      </label>
      <div className={styles.field} data-invalid={complaint ? '' : undefined}>
        <div className={styles.mirror}>
          <ErrorMark
            text={text === '' ? placeholder : text}
            range={text === '' ? null : complaint}
          />
        </div>
        <textarea
          ref={field}
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
      {complaint && <Mends mends={complaint.mends} onPress={mend} />}
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
  );
}
