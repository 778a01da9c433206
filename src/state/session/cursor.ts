import type { Trace } from '../../core/trace/trace';
import { traceOf } from '../../document/derived';
import { isPending } from '../../document/pending';
import {
  basisOf,
  type FiringOrder,
  snapped,
  stepsTaken,
  stopAfter,
  stopWithin,
} from '../player/firing-order';
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
  const most = Math.min(trace.stepCount, player.held?.at ?? trace.stepCount);
  const count = Math.max(0, Math.min(most, Math.round(place(trace))));
  const { order } = player;
  const all = count === trace.stepCount;
  const step = order && !all ? stopAfter(order, count) : count;
  const awaited = isPending(trace) ? place : null;
  if (step === player.step && awaited === player.awaited) return session;
  return { ...session, player: { ...player, step, awaited } };
}

/** The session once so many steps have been taken in the order that is kept to. */
export function placed(session: Session, place: number): Session {
  const { order } = session.player;
  if (!order) return sought(session, () => place);
  const step = snapped(order, Math.max(0, Math.min(order.steps.length, place)));
  return { ...session, player: { ...session.player, step } };
}

/** The session in which a machine's order is kept to, at its last time at which nothing is ahead of the trace. */
export function driven(session: Session, order: FiringOrder): Session {
  const { player } = session;
  if (player.held || player.order === order || basisOf(traceIn(session)) !== order.basis)
    return session;
  const step = stopWithin(order, stepsTaken(player));
  return { ...session, player: { ...player, order, step } };
}

/** The session in which the trace's own order is kept to, as far as it has been taken without a gap. */
export function undriven(session: Session): Session {
  const { player } = session;
  if (!player.order) return session;
  return { ...session, player: { ...player, order: null, step: stepsTaken(player) } };
}

/** The session one statement, or one wave, on. */
export function steppedForward(session: Session): Session {
  const trace = traceIn(session);
  return isPending(trace) ? session : placed(session, nextStop(trace, session.player));
}

/** The session one statement, or one wave, back. */
export function steppedBack(session: Session): Session {
  const trace = traceIn(session);
  return isPending(trace) ? session : placed(session, previousStop(trace, session.player));
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

/** The session held before a step, since a question waits there; it goes by the order of the trace. */
export function heldAt(session: Session, at: number, whole: boolean): Session {
  const { player, ...rest } = undriven(session);
  return sought({ ...rest, player: { ...player, playing: false, held: { at, whole } } }, () => at);
}

/** The session in which nothing is held any more. */
export function released(session: Session): Session {
  return session.player.held ? { ...session, player: { ...session.player, held: null } } : session;
}
