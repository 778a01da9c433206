import { create } from 'zustand';
import { type Document, EMPTY_DOCUMENT } from '../../document/document';

/** One undoable step: the document before it and what the step was. */
interface Change {
  readonly label: string;
  readonly before: Document;
}

export interface DocumentState {
  readonly document: Document;
  readonly past: readonly Change[];
  readonly future: readonly Change[];
  /** Edits that carry this key become part of the newest change instead of a new one. */
  readonly open: string | null;
}

const HISTORY_LIMIT = 500;

/** The document with its undo history. Read it with a selector; change it through the functions below. */
export const useDocument = create<DocumentState>()(() => ({
  document: EMPTY_DOCUMENT,
  past: [],
  future: [],
  open: null,
}));

export function currentDocument(): Document {
  return useDocument.getState().document;
}

/**
 * Makes one undoable change. Consecutive edits with the same `merge` key are one step of undo, until
 * `settle` is called: a drag, a scrub, a session of typing.
 * @param label what was done, in words that complete "Undo …": 'move', 'delete 3 nodes'.
 */
export function edit(
  label: string,
  change: (document: Document) => Document,
  merge?: string,
): void {
  useDocument.setState((state) => {
    const document = change(state.document);
    if (document === state.document) return state;
    const merges = merge !== undefined && merge === state.open && state.past.length > 0;
    const past = merges
      ? state.past
      : [...state.past.slice(1 - HISTORY_LIMIT), { label, before: state.document }];
    return { document, past, future: [], open: merge ?? null };
  });
}

/** Closes the change that merged edits go into. */
export function settle(): void {
  useDocument.setState((state) => (state.open === null ? state : { open: null }));
}

/** Goes one change back; returns its label, or null when there is none. */
export function undo(): string | null {
  const { document, past, future } = useDocument.getState();
  const change = past.at(-1);
  if (!change) return null;
  useDocument.setState({
    document: change.before,
    past: past.slice(0, -1),
    future: [...future, { label: change.label, before: document }],
    open: null,
  });
  return change.label;
}

/** Makes the change last undone again; returns its label, or null when there is none. */
export function redo(): string | null {
  const { document, past, future } = useDocument.getState();
  const change = future.at(-1);
  if (!change) return null;
  useDocument.setState({
    document: change.before,
    past: [...past, { label: change.label, before: document }],
    future: future.slice(0, -1),
    open: null,
  });
  return change.label;
}

/** Takes a document as the starting point, with nothing to undo: at start-up. */
export function startWith(document: Document): void {
  useDocument.setState({ document, past: [], future: [], open: null });
}
