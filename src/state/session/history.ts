import type { Document } from '../../document/document';
import { excessOf } from '../../document/excess';
import { noticed } from './notices';
import type { Change, Session } from './session';

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
  const { document: before, past, open } = session.history;
  const document = change(before);
  if (document === before) return session;
  const excess = excessOf(before, document);
  if (excess) return noticed(session, { tone: 'error', ...excess, ofEdit: true });
  const merges = merge !== undefined && merge === open && past.length > 0;
  const next = merges ? past : [...past.slice(1 - HISTORY_LIMIT), { label, before, cursor: null }];
  return { ...session, history: { document, past: next, future: [], open: merge ?? null } };
}

/** The session with the change closed that merged edits go into. */
export function settled(session: Session): Session {
  const { history } = session;
  return history.open === null ? session : { ...session, history: { ...history, open: null } };
}

/** The session one change back; the very same where there is nothing to undo. */
export function undone(session: Session): Session {
  const { document, past, future } = session.history;
  const change = past.at(-1);
  if (!change) return session;
  const next = { label: change.label, before: document, cursor: null };
  return {
    ...session,
    history: {
      document: change.before,
      past: past.slice(0, -1),
      future: [...future, next],
      open: null,
    },
  };
}

/** The session with the change made again that was undone last; the very same where there is none. */
export function redone(session: Session): Session {
  const { document, past, future } = session.history;
  const change = future.at(-1);
  if (!change) return session;
  const next = { label: change.label, before: document, cursor: null };
  return {
    ...session,
    history: {
      document: change.before,
      past: [...past, next],
      future: future.slice(0, -1),
      open: null,
    },
  };
}

/** The session with a document as its starting point and nothing to undo. */
export function startedWith(session: Session, document: Document): Session {
  return { ...session, history: { document, past: [], future: [], open: null } };
}

/** The newest change that left a document; undefined where none in the history did. */
export function changeThatLeft({ history }: Session, document: Document): Change | undefined {
  const left = ({ before }: Change) => before === document;
  return history.past.findLast(left) ?? history.future.findLast(left);
}
