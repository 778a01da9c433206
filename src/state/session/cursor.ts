import { isPending, outlineOf } from '../../document/pending';
import { type Played, playedOf } from '../player/played';
import { nextStop, previousStop } from '../player/stops';
import type { Place, Session } from './session';

/** What is played in a session. */
export function playedIn({ history, view }: Session): Played {
  return playedOf(history.document, view.mode);
}

/** The session with its cursor at a place: at once as far as the steps are known, else when they are. */
export function sought(session: Session, place: Place): Session {
  const { player } = session;
  const played = playedIn(session);
  const outline = outlineOf(played);
  const step = Math.max(0, Math.min(outline.steps.length, Math.round(place(outline))));
  const awaited = isPending(played) ? place : null;
  if (step === player.step && awaited === player.awaited) return session;
  return { ...session, player: { ...player, step, awaited } };
}

/** The session one statement, or one wave, on. */
export function steppedForward(session: Session): Session {
  const played = playedIn(session);
  return isPending(played) ? session : sought(session, () => nextStop(played, session.player));
}

/** The session one statement, or one wave, back. */
export function steppedBack(session: Session): Session {
  const played = playedIn(session);
  return isPending(played) ? session : sought(session, () => previousStop(played, session.player));
}

/** The session playing from where it is, or from the start when at the end. */
export function playing(session: Session): Session {
  const { steps } = playedIn(session);
  if (steps.length === 0) return session;
  const from = session.player.step >= steps.length ? sought(session, () => 0) : session;
  return { ...from, player: { ...from.player, playing: true } };
}

export function paused(session: Session): Session {
  const { player } = session;
  return player.playing ? { ...session, player: { ...player, playing: false } } : session;
}

/** The session one beat later while it plays: one step on, and paused at the end. */
export function ticked(session: Session): Session {
  return pausedAtEnd(steppedForward(session));
}

/** The session paused if nothing is left to play. */
export function pausedAtEnd(session: Session): Session {
  return session.player.step >= playedIn(session).steps.length ? paused(session) : session;
}
