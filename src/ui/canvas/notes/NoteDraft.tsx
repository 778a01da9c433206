import { type KeyboardEvent, useEffect, useRef } from 'react';
import { limits } from '../../../core/limits';
import { type Note, noteSize } from '../../../document/note';
import { finishNote } from '../../../state/document/note-doings';
import { useNotes } from '../../../state/stores/note-store';
import { currentViewport } from '../../../state/stores/viewport';
import { classes } from '../../parts/text/classes';
import styles from './NoteView.module.css';

/** While it is written a note has room for so much more, in pixels at zoom 1. */
const ROOM = { width: 300, height: 68 };

/** A note that is being written, in its place. Leaving it keeps what was written. */
export function NoteDraft({ note }: { readonly note: Note }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const finish = () => {
    // Pressing Escape takes the field away, which leaves it once more.
    if (useNotes.getState().draft === note) finishNote(note, field.current?.value ?? note.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const done =
      event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!done) return;
    event.preventDefault();
    const blank = field.current?.value.trim() === '';
    finish();
    if (blank) currentViewport()?.focus();
  };
  const { width, height } = noteSize(note.text);
  return (
    <textarea
      ref={field}
      aria-label="Text of the note"
      aria-description="Formulas stand between dollar signs. Escape ends the writing."
      maxLength={limits.note}
      placeholder="A note, with $x^2$"
      defaultValue={note.text}
      className={classes(styles.note, styles.draft, 'nopan', 'nowheel')}
      style={{
        transform: `translate(${note.at.x}px, ${note.at.y}px)`,
        width: Math.max(ROOM.width, width),
        minHeight: Math.max(ROOM.height, height),
      }}
      onKeyDown={onKeyDown}
      onBlur={finish}
    />
  );
}
