import type { FiringOrder } from '../player/firing-order';
import { openingStep } from '../player/opening';
import type { Granularity } from '../player/stops';
import {
  driven,
  paused,
  placed,
  playing,
  sought,
  steppedBack,
  steppedForward,
  ticked,
  undriven,
} from '../session/cursor';
import type { PlaceInTrace } from '../session/session';
import { change, useSession } from '../stores/session-store';

/** Moves the cursor to a step, within the trace; stops nothing. */
export function goTo(step: number): void {
  if (!Number.isNaN(step)) seek(() => step);
}

/** Moves the cursor until so many steps have been taken in the order that is kept to. */
export function goToPlace(place: number): void {
  if (!Number.isNaN(place)) change((session) => placed(session, place));
}

/** From now on a press takes one statement, or one wave, in the order of the trace. */
export function stepBy(granularity: Granularity): void {
  change((session) => {
    const { player, ...rest } = undriven(session);
    return { ...rest, player: { ...player, granularity } };
  });
}

/**
 * From now on a press takes what a machine fires at one time.
 * @returns what takes that back, unless the player was used since.
 */
export function stepByMachine(order: FiringOrder): () => void {
  const before = useSession.getState().player;
  change((session) => driven(session, order));
  const after = useSession.getState().player;
  return () =>
    change((session) => (session.player === after ? { ...session, player: before } : session));
}

/** One statement, or one wave, forward. */
export function stepForward(): void {
  change(steppedForward);
}

/** One statement, or one wave, back. */
export function stepBack(): void {
  change(steppedBack);
}

export function goToStart(): void {
  goTo(0);
}

/** To the turn: the primal is done and the adjoint has not begun. In forward mode that is the end. */
export function goToTurn(): void {
  seek(({ turn }) => turn);
}

export function goToEnd(): void {
  seek(({ stepCount }) => stepCount);
}

/** To where a graph opens that does not say where. */
export function goToOpening(): void {
  change(paused, (session) => sought(session, openingStep));
}

/** Plays from here, or from the start when at the end. */
export function play(): void {
  change(playing);
}

export function pause(): void {
  change(paused);
}

/** Takes the next step while playing, and pauses at the end. */
export function tick(): void {
  change(ticked);
}

function seek(place: PlaceInTrace): void {
  change((session) => sought(session, place));
}
