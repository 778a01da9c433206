import type { Session } from '../session';

/**
 * What follows from a change: the session after it, with one thing brought into line with the rest. It
 * is a function of the two sessions alone, and gives back the very `after` where nothing follows.
 */
export type Follower = (before: Session, after: Session) => Session;
