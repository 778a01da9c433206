import type { NodeId } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import {
  addNote,
  type Note,
  notesOf,
  pointNote,
  removeNotes,
  rewriteNote,
} from '../../document/note';
import { currentDocument, edit, settle } from '../stores/document-store';
import { useNotes } from '../stores/note-store';
import { announce } from '../stores/notices';
import { useSelection } from '../stores/selection';
import { currentViewport } from '../stores/viewport';
import { wording } from './late-words';

/** A note stands so far above what it is about, in pixels at zoom 1. */
const ABOVE = 120;

/** Begins a note about the nodes that are selected, above the first of them, else in the middle of the view. */
export function startNote(): void {
  const { positions } = currentDocument();
  const to = useSelection.getState().nodes.slice(0, limits.arrows);
  const beside = to[0] === undefined ? undefined : positions[to[0]];
  const middle = currentViewport()?.centre() ?? { x: 0, y: 0 };
  const at = beside ? { x: beside.x, y: beside.y - ABOVE } : middle;
  const draft = { id: '', text: '', at: { x: Math.round(at.x), y: Math.round(at.y) }, to };
  useNotes.setState({ draft });
}

/** Begins to write on a note that there is. */
export function startWriting(note: Note): void {
  settle();
  useNotes.setState({ draft: note });
}

/** Ends the writing of a note: what has no text is no note. */
export function finishNote(draft: Note, text: string): void {
  useNotes.setState({ draft: null });
  if (draft.id !== '') {
    if (text !== draft.text)
      edit(wording.writeANote, (document) => rewriteNote(document, draft.id, text));
    return;
  }
  if (text.trim() === '') return;
  const { document, id } = addNote(currentDocument(), { ...draft, text });
  if (edit(wording.addANote, () => document)) useNotes.setState({ chosen: id });
}

export function deleteNote(id: string): void {
  edit(wording.deleteANote, (document) => removeNotes(document, [id]));
  useNotes.setState({ chosen: null });
  announce(wording.deletedTheNote);
  currentViewport()?.focus();
}

/** Has a note point at a node, or no more where it does; tells which. */
export function pointAt(id: string, node: NodeId): void {
  if (!edit(wording.point, (document) => pointNote(document, id, node))) return;
  const note = notesOf(currentDocument()).find((other) => other.id === id);
  announce(note?.to.includes(node) ? wording.anArrowLeadsThere : wording.theArrowIsGone);
}
