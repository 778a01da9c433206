import type { Trace } from '../../core/trace/trace';
import { traceOf } from '../../document/derived';
import { isPending } from '../../document/pending';
import { nextStop, previousStop } from '../player/stops';
import type { PlaceInTrace, Session } from './session';

/** The trace that is shown and played in a session: of its document, in the mode that is shown. */
export function traceIn({ history, view }: Session): Trace {
  return traceOf(history.document, view.mode);
}

/** The session with its cursor at a place: at once as far as the steps are known, else when they are. */
export function sought(session: Session, place: PlaceInTrace): Session {
  const { player } = session;
  const trace = traceIn(session);
  const step = Math.max(0, Math.min(trace.stepCount, Math.round(place(trace))));
  const awaited = isPending(trace) ? place : null;
  if (step === player.step && awaited === player.awaited) return session;
  return { ...session, player: { ...player, step, awaited } };
}

/** The session one statement, or one wave, on. */
export function steppedForward(session: Session): Session {
  const trace = traceIn(session);
  return isPending(trace) ? session : sought(session, () => nextStop(trace, session.player));
}

/** The session one statement, or one wave, back. */
export function steppedBack(session: Session): Session {
  const trace = traceIn(session);
  return isPending(trace) ? session : sought(session, () => previousStop(trace, session.player));
}

/** The session playing from where it is, or from the start when at the end. */
export function playing(session: Session): Session {
  const trace = traceIn(session);
  if (isPending(trace) || trace.stepCount === 0) return session;
  const from = session.player.step >= trace.stepCount ? sought(session, () => 0) : session;
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

/** The session paused if nothing is left to play: of what is pending there is nothing yet. */
export function pausedAtEnd(session: Session): Session {
  const trace = traceIn(session);
  const isAtEnd = isPending(trace) || session.player.step >= trace.stepCount;
  return isAtEnd ? paused(session) : session;
}
