import { useEffect, useId, useRef, useState } from 'react';
import { classes } from '../text/classes';
import field from './Field.module.css';
import styles from './NameField.module.css';

/**
 * A name to type. Enter or leaving the field gives it; Escape puts back what was. A name that is
 * refused stays as typed, with the reason, until it is mended or given up.
 */
export function NameField({
  label,
  value,
  onRename,
  onDone,
  hideLabel = false,
  takeFocus = false,
  placeholder,
  className,
}: {
  readonly label: string;
  readonly value: string;
  /** Gives the name; returns why it can't be given, or null. */
  readonly onRename: (name: string) => string | null;
  /** Enter or Escape was pressed and nothing is left to mend, or focus went elsewhere. */
  readonly onDone?: (how: 'key' | 'blur') => void;
  readonly hideLabel?: boolean;
  /** Whether it takes the focus, all selected, when it appears. */
  readonly takeFocus?: boolean;
  readonly placeholder?: string;
  readonly className?: string | undefined;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);

  useEffect(() => {
    if (!takeFocus) return;
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, [takeFocus]);

  const give = (): boolean => {
    if (draft === null || draft === value) {
      setDraft(null);
      return true;
    }
    const refused = onRename(draft);
    setComplaint(refused);
    if (refused === null) setDraft(null);
    return refused === null;
  };
  const restore = () => {
    setDraft(null);
    setComplaint(null);
  };

  return (
    <span className={classes(field.field, className)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={256}
        placeholder={placeholder}
        value={draft ?? value}
        aria-invalid={complaint !== null || undefined}
        aria-describedby={complaint === null ? undefined : `${id}-complaint`}
        className={classes(field.input, styles.input)}
        onChange={(event) => {
          setDraft(event.target.value);
          setComplaint(null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.stopPropagation();
            if (give()) onDone?.('key');
          } else if (event.key === 'Escape') {
            if (draft !== null || onDone) event.stopPropagation();
            restore();
            onDone?.('key');
          }
        }}
        onBlur={() => {
          if (!give()) restore();
          onDone?.('blur');
        }}
      />
      {complaint !== null && (
        <span id={`${id}-complaint`} role="alert" className={field.complaint}>
          {complaint}
        </span>
      )}
    </span>
  );
}
