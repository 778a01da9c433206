import { create } from 'zustand';
import type { Note } from '../../document/note';

/** What goes on with notes that is no part of the document. */
export interface NoteState {
  /** The note that has the focus, or something in it. */
  readonly chosen: string | null;
  /** Notes that stay selected while the keyboard goes on. */
  readonly held: readonly string[];
  /** The note that is being written; one that is new has no id yet. */
  readonly draft: Note | null;
}

export const useNotes = create<NoteState>()(() => ({
  chosen: null,
  held: [],
  draft: null,
}));
