import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits';
import { backToPrimal, differentiate } from '../../src/document/differentiate';
import { type Document, EMPTY_DOCUMENT } from '../../src/document/document';
import { duplicated, fragmentOf, insert } from '../../src/document/edits';
import { excessOf } from '../../src/document/excess';
import { withExpression } from '../../src/document/expression';
import {
  addNote,
  carriedNotes,
  moveNotes,
  notePieces,
  noteSize,
  notesOf,
  noteText,
  pointNote,
  removeNotes,
  rewriteNote,
} from '../../src/document/note';

const document = withExpression(EMPTY_DOCUMENT, 'y = sin(a) + b');
const [a, b] = document.graph.nodes.map(({ id }) => id) as [string, string];
const at = { x: 10, y: 20 };
const noted = addNote(document, { text: 'about a', at, to: [a] });

describe('a note', () => {
  it('is written, moved, pointed and taken away', () => {
    const { id } = noted;
    expect(notesOf(noted.document)).toEqual([{ id: 'note1', text: 'about a', at, to: [a] }]);
    const moved = moveNotes(noted.document, [id], { x: 5, y: -5 });
    expect(notesOf(moved)[0]?.at).toEqual({ x: 15, y: 15 });
    expect(notesOf(pointNote(moved, id, b))[0]?.to).toEqual([a, b]);
    expect(notesOf(pointNote(moved, id, a))[0]?.to).toEqual([]);
    expect(notesOf(rewriteNote(moved, id, 'else'))[0]?.text).toBe('else');
    expect(Object.hasOwn(removeNotes(moved, [id]), 'notes')).toBe(false);
  });

  it('is none without text', () => {
    expect(notesOf(rewriteNote(noted.document, noted.id, '  \n '))).toEqual([]);
  });

  it('is text that can be seen, and nothing that turns what is beside it', () => {
    expect(noteText('a\r\nb\tc\u0000\u202e\u2028d\ud800')).toBe('a\nb c\nd');
    expect(noteText('x'.repeat(limits.note + 9))).toHaveLength(limits.note);
  });

  it('has formulas between dollars of one line', () => {
    expect(notePieces('so $x^2$ is, \\$5 and $\n$')).toEqual([
      { kind: 'text', text: 'so ' },
      { kind: 'formula', text: 'x^2' },
      { kind: 'text', text: ' is, $5 and $\n$' },
    ]);
  });

  it('is as wide as its text, and takes lines where that is too wide', () => {
    const short = noteSize('a note');
    const long = noteSize('a note that is much too long for one line of it');
    expect(long.width).toBeGreaterThan(short.width);
    expect(long.height).toBeGreaterThan(short.height);
    expect(noteSize('one\ntwo').height).toBeGreaterThan(noteSize('one').height);
  });

  it('goes along when its nodes are copied, and points at the copies', () => {
    const fragment = fragmentOf(noted.document, [a]);
    expect(fragment.notes).toHaveLength(1);
    expect(fragmentOf(noted.document, [b]).notes).toBeUndefined();
    const pasted = insert(noted.document, fragment, { x: 32, y: 32 });
    expect(notesOf(pasted.document)).toEqual([
      ...notesOf(noted.document),
      { id: 'note2', text: 'about a', at: { x: 42, y: 52 }, to: pasted.ids },
    ]);
    const loose = pointNote(noted.document, noted.id, a);
    const all = loose.graph.nodes.map(({ id }) => id);
    expect(fragmentOf(loose, all).notes).toHaveLength(1);
  });

  it('is moved, copied and taken away with others', () => {
    const two = addNote(noted.document, { text: 'by itself', at, to: [] }).document;
    const both = ['note1', 'note2'];
    const moved = moveNotes(two, both, { x: 1, y: 2 });
    expect(notesOf(moved).map((note) => note.at)).toEqual([
      { x: 11, y: 22 },
      { x: 11, y: 22 },
    ]);
    expect(notesOf(removeNotes(moved, both))).toEqual([]);
    const copied = duplicated(two, [b], { x: 32, y: 32 }, ['note2']);
    expect(copied.notes).toEqual(['note3']);
    expect(notesOf(copied.document).at(-1)?.text).toBe('by itself');
    const alone = fragmentOf(two, [], ['note1']);
    expect(alone.graph.nodes).toEqual([]);
    expect(alone.notes).toEqual([{ id: 'note1', text: 'about a', at, to: [] }]);
  });

  it('moves with the node that it points at when that is laid out anew', () => {
    const before = { [a]: { x: 0, y: 0 } };
    const [note] = carriedNotes(before, { [a]: { x: 100, y: 0 } }, notesOf(noted.document));
    expect(note?.at).toEqual({ x: 110, y: 20 });
  });

  it('stays with the primal', () => {
    const adjoint = differentiate(noted.document);
    expect(notesOf(adjoint)).toEqual([]);
    expect(notesOf(backToPrimal(adjoint))).toEqual(notesOf(noted.document));
  });

  it('is refused beyond what a document takes', () => {
    const many = Array.from({ length: limits.notes + 1 }, (_, k) => ({
      id: `note${k}`,
      text: 'note',
      at,
      to: [],
    }));
    const too: Document = { ...document, notes: many };
    expect(excessOf(document, too)?.message).toMatch(/would have 201 notes/);
    expect(excessOf(document, { ...document, notes: many.slice(1) })).toBeNull();
    const to = Array.from({ length: limits.arrows + 1 }, (_, k) => `n${k}`);
    const pointed: Document = { ...document, notes: [{ id: 'note1', text: 'note', at, to }] };
    expect(excessOf(document, pointed)?.message).toMatch(/point at 33 nodes/);
  });
});
