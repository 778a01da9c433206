import { useStoreApi } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { limits } from '../../../core/limits';
import { type Note, noteSize, notesOf } from '../../../document/note';
import { finishNote } from '../../../state/document/note-doings';
import { currentDocument } from '../../../state/stores/document-store';
import { useNotes } from '../../../state/stores/note-store';
import { currentViewport } from '../../../state/stores/viewport';
import { classes } from '../../parts/text/classes';
import { shownRect } from '../scene/geometry';
import { sceneOf } from '../scene/scene';
import { titlesOf } from '../scene/ways';
import { clearPlace } from './clear-place';
import { linesIn } from './lines-in';
import styles from './NoteView.module.css';
import { wording } from './words';

/** While it is written a note has room for so much more, in pixels at zoom 1. */
const ROOM = { width: 300, height: 68 };
/** The height of the controls at the foot of the canvas, in pixels of the screen. */
const FOOT = 52;

/** A note that is being written, in its place. Leaving it keeps what was written. */
export function NoteDraft({ note }: { readonly note: Note }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  // One that is new goes where it covers nothing.
  const { getState: flow } = useStoreApi();
  useEffect(() => {
    const { draft } = useNotes.getState();
    if (draft?.id !== '') return;
    const { transform, width, height } = flow();
    const [x, y, zoom] = transform;
    const document = currentDocument();
    const notes = notesOf(document).map((one) => ({ ...one.at, ...noteSize(one.text) }));
    const view = shownRect({ x, y, zoom }, width, height - FOOT);
    const scene = sceneOf(document);
    const there = {
      boxes: [...scene.nodes, ...titlesOf(scene), ...notes],
      lines: linesIn(scene, view),
    };
    const at = clearPlace(draft.at, ROOM, there, view);
    if (at !== draft.at) useNotes.setState({ draft: { ...draft, at } });
  }, [flow]);
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
      aria-label={wording.textOfTheNote}
      aria-description={wording.formulasStandBetweenDollarSigns}
      maxLength={limits.note}
      placeholder={wording.aNoteWithX}
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
