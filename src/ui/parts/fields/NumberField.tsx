import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classes } from '../text/classes';
import { moveBy, numberComplaint, readNumber, stepFor, writeNumber } from '../text/number-text';
import field from './Field.module.css';
import styles from './NumberField.module.css';
import { pace, useScrub } from './use-scrub';
import { wording } from './words';

/** How many steps a key goes. */
const nudges: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/**
 * A number to type, to nudge with ↑ and ↓ (Page Up and Page Down ×10), or to scrub by dragging sideways over its label or over
 * the field before it has focus (Shift ×10, Alt ×0.1). Every valid change is heard at once through
 * `onChange(value, { final: false })`; Enter, leaving the field or letting go makes it final, so an
 * edit is one step to undo; Escape restores what was. Text that is no number stays as typed, with a
 * message, and the last good value holds.
 */
export function NumberField({
  label,
  name,
  value,
  onChange,
  hideLabel = false,
  read = readNumber,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  integer = false,
  takeFocus = false,
  onDone,
  className,
  inputClassName,
}: {
  /** Shown as the label; may be a formula. */
  readonly label: ReactNode;
  /** The accessible name, if the label is not plain words or is hidden. */
  readonly name?: string;
  readonly value: number;
  readonly onChange: (value: number, change: { readonly final: boolean }) => void;
  readonly hideLabel?: boolean;
  /** Reads what is typed; null for what is no number. Takes 1/3, pi and inf unless told otherwise. */
  readonly read?: (text: string) => number | null;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** Whether it takes the focus when it appears. */
  readonly takeFocus?: boolean;
  /** Enter or Escape was pressed and nothing is left to mend, or focus went elsewhere. */
  readonly onDone?: (how: 'key' | 'blur') => void;
  readonly className?: string | undefined;
  readonly inputClassName?: string | undefined;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  /** What is being typed, and the value when that began; null when nothing is. */
  const [draft, setDraft] = useState<{ text: string; before: number } | null>(null);

  useEffect(() => {
    if (takeFocus) input.current?.focus({ preventScroll: true });
  }, [takeFocus]);

  const clamp = (wanted: number) => {
    const whole = integer ? Math.round(wanted) : wanted;
    return Number.isNaN(whole) ? whole : Math.min(max, Math.max(min, whole));
  };
  const accepted = (text: string): number | null => {
    const number = read(text);
    if (number === null || (integer && !Number.isInteger(number))) return null;
    return number < min || number > max ? null : number;
  };
  const invalid = draft !== null && accepted(draft.text) === null;
  const complaint = !invalid
    ? null
    : read(draft.text) === null
      ? numberComplaint(draft.text)
      : boundsText(min, max, integer);

  const scrub = useScrub({
    value,
    clamp,
    onChange: (moved, change) => {
      setDraft(null);
      onChange(moved, change);
    },
    onPress: () => {
      input.current?.focus();
      input.current?.select();
    },
  });

  const commit = () => {
    if (draft === null) return;
    const number = accepted(draft.text);
    if (number === null) return;
    setDraft(null);
    onChange(number, { final: true });
  };
  const restore = () => {
    setDraft(null);
    if (draft !== null) onChange(draft.before, { final: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      commit();
      input.current?.select();
      if (onDone) event.stopPropagation();
      if (!invalid) onDone?.('key');
    } else if (event.key === 'Escape') {
      // Only when there is something to give back; otherwise Escape belongs to what is around.
      if (draft === null && !onDone) return;
      restore();
      event.stopPropagation();
      onDone?.('key');
    } else if (Object.hasOwn(nudges, event.key)) {
      event.preventDefault();
      const count = nudges[event.key] as number;
      const from = (draft && accepted(draft.text)) ?? value;
      const step = integer ? Math.max(1, Math.round(pace(event))) : stepFor(from) * pace(event);
      const moved = clamp(moveBy(from, count, step));
      setDraft({ text: writeNumber(moved), before: draft?.before ?? value });
      onChange(moved, { final: false });
    }
  };

  return (
    <span className={classes(field.field, className)}>
      {!hideLabel && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a click is part of the drag, which gives focus itself.
        <label
          htmlFor={id}
          className={styles.label}
          {...scrub.handlers}
          onClick={(event) => event.preventDefault()}
        >
          {label}
        </label>
      )}
      <input
        ref={input}
        id={id}
        type="text"
        role="spinbutton"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={name ?? (hideLabel && typeof label === 'string' ? label : undefined)}
        aria-valuenow={Number.isFinite(value) ? value : undefined}
        aria-valuetext={writeNumber(value)}
        aria-invalid={invalid || undefined}
        aria-describedby={complaint ? `${id}-complaint` : undefined}
        value={draft?.text ?? writeNumber(value)}
        className={classes(
          field.input,
          styles.input,
          scrub.scrubbing && styles.scrubbing,
          inputClassName,
        )}
        onFocus={(event) => {
          setFocused(true);
          event.currentTarget.select();
        }}
        onChange={(event) => {
          const text = event.target.value;
          setDraft({ text, before: draft?.before ?? value });
          const number = accepted(text);
          if (number !== null) onChange(number, { final: false });
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setFocused(false);
          commit();
          onDone?.('blur');
        }}
        // Focus waits for the release, since the press may be the start of a drag.
        onMouseDown={(event) => !focused && event.preventDefault()}
        {...(focused ? {} : scrub.handlers)}
      />
      {complaint && (
        <span id={`${id}-complaint`} role="alert" className={field.complaint}>
          {complaint}
        </span>
      )}
    </span>
  );
}

/** What a number has to be, in words: 'A whole number from 0 is expected'. */
function boundsText(min: number, max: number, integer: boolean): string {
  const what = integer ? wording.aWholeNumber : wording.aNumber;
  const from = Number.isFinite(min) ? wording.fromNumber(writeNumber(min)) : '';
  return wording.rangeIsExpected(what, from, Number.isFinite(max), writeNumber(max));
}
