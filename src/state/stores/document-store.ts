import { type Document, EMPTY_DOCUMENT } from '../../document/document';
import type { Origin } from '../../file/storage/head';
import { edited, opened, redone, settled, startedWith, undone } from '../session/history';
import { freshSheet } from '../session/sheet';
import { useEmbed } from './embed-store';
import { partOf } from './part';
import { change } from './session-store';

/** The document with its undo history. Read it with a selector; change it through the functions below. */
export const useDocument = partOf('history');

export function currentDocument(): Document {
  return useDocument.getState().document;
}

/**
 * Makes one undoable change. Consecutive edits with the same `merge` key are one step of undo, until
 * `settle` is called: a drag, a scrub, a session of typing.
 * @param label what was done, in words that complete "Undo …": 'move', 'delete 3 nodes'.
 * @returns whether it was done: an edit that makes more than can be kept is refused, which is told, and
 * so is in a frame what its readers may not do.
 */
export function edit(
  label: string,
  make: (document: Document) => Document,
  merge?: string,
): boolean {
  let wanted = currentDocument();
  const making = (document: Document) => {
    wanted = make(document);
    return useEmbed.getState().allows(document, wanted) ? wanted : document;
  };
  change((session) => edited(session, label, making, merge));
  return currentDocument() === wanted;
}

/** Closes the change that merged edits go into. */
export function settle(): void {
  change(settled);
}

/** Goes one change back; returns its label, or null when there is none. */
export function undo(): string | null {
  const label = useDocument.getState().past.at(-1)?.label ?? null;
  change(undone);
  return label;
}

/** Makes the change last undone again; returns its label, or null when there is none. */
export function redo(): string | null {
  const label = useDocument.getState().future.at(-1)?.label ?? null;
  change(redone);
  return label;
}

/** Takes a document as the starting point, with nothing to undo: at start-up. */
export function startWith(document: Document): void {
  change((session) => startedWith(session, document, freshSheet('example', document)));
}

/**
 * Shows another document in place of the one there is, as an undoable change: undo goes back to what there
 * was, and to what that is kept as.
 * @param name what it is opened as, such as an example or a file.
 */
export function openDocument(label: string, document: Document, from: Origin, name?: string): void {
  const sheet = freshSheet(from, document, name);
  change((session) => opened(session, label, document, sheet));
}

/** Shows an empty document in place of the one there is, by the same convention. */
export function openEmpty(label: string): void {
  const { convention } = currentDocument();
  openDocument(label, { ...EMPTY_DOCUMENT, convention }, 'new');
}
