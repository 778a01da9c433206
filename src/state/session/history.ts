import type { Document } from '../../document/document';
import { excessOf } from '../../document/excess';
import { noticed } from './notices';
import type { Change, History, Session } from './session';
import type { Sheet } from './sheet';

const HISTORY_LIMIT = 500;

/**
 * The session after an edit, which undo goes back over; the very same where the edit changes nothing.
 * An edit that makes more of something than can be kept is refused, and that is told.
 * @param label what was done, in words that complete "Undo …": 'move', 'delete 3 nodes'.
 * @param merge edits in a row that give the same key are one step of undo, until `settled`.
 */
export function edited(
  session: Session,
  label: string,
  change: (document: Document) => Document,
  merge?: string,
): Session {
  const { document: before, sheet, past, open } = session.history;
  const document = change(before);
  if (document === before) return session;
  const excess = excessOf(before, document);
  if (excess) return noticed(session, { tone: 'error', ...excess, ofEdit: true });
  const merges = merge !== undefined && merge === open && past.length > 0;
  const next = merges
    ? past
    : [...past.slice(1 - HISTORY_LIMIT), { label, before, sheet, cursor: null }];
  return {
    ...session,
    history: { document, sheet, past: next, future: [], open: merge ?? null },
  };
}

/** The session with the change closed that merged edits go into. */
export function settled(session: Session): Session {
  const { history } = session;
  return history.open === null ? session : { ...session, history: { ...history, open: null } };
}

/** The session one change back; the very same where there is nothing to undo. */
export function undone(session: Session): Session {
  const { document, sheet, past, future } = session.history;
  const change = past.at(-1);
  if (!change) return session;
  const next = { label: change.label, before: document, sheet, cursor: null };
  return {
    ...session,
    history: {
      document: change.before,
      sheet: change.sheet,
      past: past.slice(0, -1),
      future: [...future, next],
      open: null,
    },
  };
}

/** The session with the change made again that was undone last; the very same where there is none. */
export function redone(session: Session): Session {
  const { document, sheet, past, future } = session.history;
  const change = future.at(-1);
  if (!change) return session;
  const next = { label: change.label, before: document, sheet, cursor: null };
  return {
    ...session,
    history: {
      document: change.before,
      sheet: change.sheet,
      past: [...past, next],
      future: future.slice(0, -1),
      open: null,
    },
  };
}

/**
 * The session with another document in place of the one there was, as an edit which undo goes back over:
 * to that document and to what it is kept as.
 */
export function opened(session: Session, label: string, document: Document, sheet: Sheet): Session {
  const after = edited(session, label, () => document);
  const isOpen = after.history.document !== session.history.document;
  return isOpen ? { ...after, history: { ...after.history, sheet } } : after;
}

/** The session with a document as its starting point, and no more to undo than is given. */
export function startedWith(
  session: Session,
  document: Document,
  sheet: Sheet,
  { past, future }: Pick<History, 'past' | 'future'> = { past: [], future: [] },
): Session {
  return { ...session, history: { document, sheet, past, future, open: null } };
}

/** The session with all of its document kept as another copy: its past and future with it. */
export function forked(session: Session, sheet: Sheet): Session {
  const { history } = session;
  const { id } = history.sheet;
  const refiled = (change: Change) => (change.sheet.id === id ? { ...change, sheet } : change);
  return {
    ...session,
    history: {
      ...history,
      sheet,
      past: history.past.map(refiled),
      future: history.future.map(refiled),
    },
  };
}

/** The newest change that left a document; undefined where none in the history did. */
export function changeThatLeft({ history }: Session, document: Document): Change | undefined {
  const left = ({ before }: Change) => before === document;
  return history.past.findLast(left) ?? history.future.findLast(left);
}
