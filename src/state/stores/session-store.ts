import { create } from 'zustand';
import { changed } from '../session/followers/followers';
import { EMPTY_SESSION, type Session } from '../session/session';

/** The session, for readers of several of its parts. What each part is read and changed by stands beside this. */
export const useSession = create<Session>()(() => EMPTY_SESSION);

/**
 * Changes the session, one change after the other, each with all that follows from it. Those who read it
 * are told once, when all of it is so.
 */
export function change(...changes: readonly ((session: Session) => Session)[]): void {
  useSession.setState((session) => changed(session, ...changes), true);
}

/** Tells of a change of some parts of the session; returns what ends that. */
export function watchParts(
  keys: readonly (keyof Session)[],
  told: (session: Session, before: Session) => void,
): () => void {
  let known = useSession.getState();
  return useSession.subscribe((session) => {
    if (keys.every((key) => session[key] === known[key])) return;
    const before = known;
    known = session;
    told(session, before);
  });
}
