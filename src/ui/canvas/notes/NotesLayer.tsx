import { ViewportPortal } from '@xyflow/react';
import { useState } from 'react';
import { type Note, noteSize, notesOf } from '../../../document/note';
import type { Point } from '../../../layout/point';
import { useDocument } from '../../../state/stores/document-store';
import { useNotes } from '../../../state/stores/note-store';
import { useStaged } from '../../../state/stores/staged';
import { useScene } from '../scene/use-scene';
import { arrowPath } from './arrow';
import { NoteDraft } from './NoteDraft';
import styles from './NotesLayer.module.css';
import { NoteView } from './NoteView';

/** What is written on the canvas, with its arrows, above the graph. */
export function NotesLayer() {
  const document = useDocument((state) => state.document);
  const staged = useStaged((state) => state.staged);
  const draft = useNotes((state) => state.draft);
  const [reaching, setReaching] = useState<{ from: Note; to: Point } | null>(null);
  const { byId, seen } = useScene((scene) => scene);
  const notes = notesOf(staged?.(document) ?? document);
  const shown = draft && draft.id === '' ? [...notes, draft] : notes;
  const arrows = shown.flatMap((note) => {
    const from = { ...note.at, ...noteSize(note.text) };
    const ends = note.to.flatMap((id) => byId.get(seen?.seenAs(id) ?? id) ?? []);
    if (reaching?.from.id === note.id) {
      return [...ends, { ...reaching.to, width: 0, height: 0 }].flatMap(
        (to) => arrowPath(from, to) ?? [],
      );
    }
    return ends.flatMap((to) => arrowPath(from, to) ?? []);
  });
  return (
    <ViewportPortal>
      <svg className={styles.arrows} aria-hidden="true">
        <path d={arrows.join(' ')} />
      </svg>
      {notes.map((note) =>
        draft?.id === note.id ? (
          <NoteDraft key={note.id} note={draft} />
        ) : (
          <NoteView
            key={note.id}
            note={note}
            onReach={(to) => setReaching(to && { from: note, to })}
          />
        ),
      )}
      {draft?.id === '' && <NoteDraft note={draft} />}
    </ViewportPortal>
  );
}
