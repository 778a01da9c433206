import type { NodeId } from '../../core/graph/graph';
import type { Note } from '../../document/note';
import { idAt } from './node-text';
import { unreadable } from './unreadable';

/** Notes as JSON: of each its place, its text and the nodes that it points at, by their positions. */
export function writeNotes(notes: readonly Note[], index: ReadonlyMap<NodeId, number>): string {
  if (notes.length === 0) return '';
  return JSON.stringify(
    notes.map(({ at, text, to }) => [
      at.x + 0,
      at.y + 0,
      text,
      ...to.flatMap((id) => index.get(id) ?? []),
    ]),
  );
}

/** What `writeNotes` wrote, as data for the schema. @throws FileError */
export function readNotes(text: string): readonly unknown[] {
  const notes = parsed(text);
  if (!Array.isArray(notes)) throw unreadable('note');
  return notes.map((note, k) => {
    if (!Array.isArray(note)) throw unreadable('note');
    const [x, y, said, ...to] = note as readonly unknown[];
    return { id: `note${k + 1}`, at: { x, y }, text: said, to: to.map((at) => idAt(Number(at))) };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('note');
  }
}
