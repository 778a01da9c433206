import type { NodeId } from '../core/graph/graph';
import { limits } from '../core/limits';
import { type Point, within } from '../layout/point';

/** What somebody has written on the canvas, with arrows to the nodes that it is about. */
export interface Note {
  readonly id: string;
  /** Plain text; what stands between two $ in one line is a formula in LaTeX. */
  readonly text: string;
  /** Where its upper left corner is. */
  readonly at: Point;
  /** Nodes that arrows lead to. One that is gone has none, and has it again when it is back. */
  readonly to: readonly NodeId[];
}

/** Something that has notes, such as a document. */
interface Noted {
  readonly notes?: readonly Note[];
}

/** Its notes; none where it has none. */
export function notesOf({ notes }: Noted): readonly Note[] {
  return notes ?? NONE;
}

const NONE: readonly Note[] = [];

/** The same with other notes. */
export function withNotes<D extends Noted>(document: D, notes: readonly Note[]): D {
  const { notes: _before, ...rest } = document;
  return (notes.length === 0 ? rest : { ...rest, notes }) as D;
}

/** Adds a note under a fresh id. */
export function addNote<D extends Noted>(
  document: D,
  { text, at, to }: Omit<Note, 'id'>,
): { readonly document: D; readonly id: string } {
  const notes = notesOf(document);
  const id = freshNoteId(notes);
  const note = { id, text: noteText(text), at: within(at), to };
  return { document: withNotes(document, [...notes, note]), id };
}

/** An id that no note has yet. */
function freshNoteId(notes: readonly Note[]): string {
  const taken = new Set(notes.map(({ id }) => id));
  let k = notes.length + 1;
  while (taken.has(`note${k}`)) k++;
  return `note${k}`;
}

export function removeNotes<D extends Noted>(document: D, ids: readonly string[]): D {
  if (ids.length === 0) return document;
  return withNotes(
    document,
    notesOf(document).filter(({ id }) => !ids.includes(id)),
  );
}

/** Writes another text on a note; without any text it goes. */
export function rewriteNote<D extends Noted>(document: D, id: string, text: string): D {
  const said = noteText(text);
  if (said.trim() === '') return removeNotes(document, [id]);
  return changed(document, id, (note) => (note.text === said ? note : { ...note, text: said }));
}

export function moveNotes<D extends Noted>(document: D, ids: readonly string[], by: Point): D {
  if (ids.length === 0) return document;
  const moved = notesOf(document).map((note) =>
    ids.includes(note.id)
      ? { ...note, at: within({ x: note.at.x + by.x, y: note.at.y + by.y }) }
      : note,
  );
  return withNotes(document, moved);
}

/** Has a note point at a node, or no more where it does. */
export function pointNote<D extends Noted>(document: D, id: string, node: NodeId): D {
  return changed(document, id, (note) => ({
    ...note,
    to: note.to.includes(node) ? note.to.filter((other) => other !== node) : [...note.to, node],
  }));
}

function changed<D extends Noted>(document: D, id: string, change: (note: Note) => Note): D {
  return withNotes(
    document,
    notesOf(document).map((note) => (note.id === id ? change(note) : note)),
  );
}

/**
 * The notes that go with some nodes: those that point at one of them, and those that are taken as well.
 * @param all whether these are all the nodes there are: then notes that point at nothing go, too.
 */
export function notesWith(
  document: Noted,
  nodes: ReadonlySet<NodeId>,
  all: boolean,
  taken: readonly string[] = [],
): readonly Note[] {
  return notesOf(document).flatMap((note) => {
    const to = note.to.filter((id) => nodes.has(id));
    return all || to.length > 0 || taken.includes(note.id) ? [{ ...note, to }] : [];
  });
}

/**
 * Notes that are brought into a document: under fresh ids, moved, and pointing at nodes by the ids that these
 * have there.
 */
export function broughtNotes(
  document: Noted,
  brought: readonly Note[],
  ids: ReadonlyMap<NodeId, NodeId>,
  { x, y }: Point,
): readonly Note[] {
  const notes = [...notesOf(document)];
  for (const note of brought) {
    const to = note.to.flatMap((id) => ids.get(id) ?? []);
    const at = within({ x: note.at.x + x, y: note.at.y + y });
    notes.push({ ...note, id: freshNoteId(notes), at, to });
  }
  return notes;
}

/** Moves each note with the node that it points at first, where that has another place. */
export function carriedNotes(
  before: Readonly<Record<NodeId, Point>>,
  after: Readonly<Record<NodeId, Point>>,
  notes: readonly Note[],
): readonly Note[] {
  return notes.map((note) => {
    const [first] = note.to;
    const [from, to] = first === undefined ? [] : [before[first], after[first]];
    if (!from || !to || (from.x === to.x && from.y === to.y)) return note;
    return { ...note, at: within({ x: note.at.x + to.x - from.x, y: note.at.y + to.y - from.y }) };
  });
}

/** What is not seen, and turns what is; joiners make other letters of some. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}]/gu;

/** A text as that of a note: lines of what can be seen, not too long. */
export function noteText(text: string): string {
  const lines = text.replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n').replace(/\t/g, ' ');
  const seen = lines.replace(/(?!\n)\p{Cc}/gu, '').replace(UNSEEN, '');
  if (seen.length <= limits.note) return seen;
  let length = 0;
  return [...seen]
    .filter((c) => {
      length += c.length;
      return length <= limits.note;
    })
    .join('');
}

/** A part of what stands on a note. */
export interface NotePiece {
  readonly kind: 'text' | 'formula';
  readonly text: string;
}

/** What stands on a note, in text and formulas: a formula begins and ends in one line. */
export function notePieces(text: string): readonly NotePiece[] {
  const pieces = text.split(/(?<!\\)\$([^$\n]+)(?<!\\)\$/);
  return pieces.flatMap((piece, k): NotePiece[] => {
    if (piece === '') return [];
    if (k % 2 === 1) return [{ kind: 'formula', text: piece }];
    return [{ kind: 'text', text: piece.replaceAll('\\$', '$') }];
  });
}

/** How wide the letters of a note are on average, how tall its lines, and what is around them, at zoom 1. */
const LETTER = 11;
const LINE = 29;
const AROUND = { x: 40, y: 20 };
const WIDEST = 300;
const NARROWEST = 60;

/** The size of a note on the canvas, in pixels at zoom 1; of formulas it is an estimate. */
export function noteSize(text: string): { readonly width: number; readonly height: number } {
  const lines = text.split('\n').map((line) => {
    // Commands of LaTeX are shorter when they are set.
    const letters = line.replace(/\\[a-z]+/gi, 'x').replace(/[${}^_\\]/g, '');
    return Math.ceil(letters.length * LETTER);
  });
  const room = WIDEST - AROUND.x;
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.max(...lines) + AROUND.x));
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line / room)), 0);
  return { width, height: rows * LINE + AROUND.y };
}
