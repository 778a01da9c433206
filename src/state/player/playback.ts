import type { Trace } from '../../core/trace/trace';
import { derivedOf } from '../document/derived';
import { currentDocument, useDocument } from '../document/document-store';
import { correspondingStep } from './correspondence';
import { openingStep } from './opening';
import { usePlayer } from './player-store';
import { nextStop, previousStop } from './stops';

/** Moves the cursor to a step, within the trace; stops nothing. */
export function goTo(step: number): void {
  if (Number.isNaN(step)) return;
  const { length } = currentTrace().steps;
  const target = Math.max(0, Math.min(length, Math.round(step)));
  if (target !== usePlayer.getState().step) usePlayer.setState({ step: target });
}

/** One statement, or one wave, forward. */
export function stepForward(): void {
  goTo(nextStop(currentTrace(), usePlayer.getState()));
}

/** One statement, or one wave, back. */
export function stepBack(): void {
  goTo(previousStop(currentTrace(), usePlayer.getState()));
}

export function goToStart(): void {
  goTo(0);
}

/** To the turn: the primal is done and the adjoint has not begun. */
export function goToTurn(): void {
  goTo(currentTrace().turn);
}

export function goToEnd(): void {
  goTo(currentTrace().steps.length);
}

/** To where a graph opens that does not say where. */
export function goToOpening(): void {
  pause();
  goTo(openingStep(currentTrace()));
}

/** Plays from here, or from the start when at the end. */
export function play(): void {
  const { steps } = currentTrace();
  if (steps.length === 0) return;
  if (usePlayer.getState().step >= steps.length) goToStart();
  usePlayer.setState({ playing: true });
}

export function pause(): void {
  if (usePlayer.getState().playing) usePlayer.setState({ playing: false });
}

/** Takes the next step while playing, and pauses at the end. */
export function tick(): void {
  stepForward();
  if (usePlayer.getState().step >= currentTrace().steps.length) pause();
}

function currentTrace(): Trace {
  return derivedOf(currentDocument()).trace;
}

// In the same breath as the edit, so that nothing is ever drawn with the cursor of another trace.
useDocument.subscribe(({ document }, { document: previous }) => {
  if (document === previous) return;
  const before = derivedOf(previous).trace;
  const after = derivedOf(document).trace;
  if (after === before) return;
  const { step } = usePlayer.getState();
  goTo(correspondingStep(before, after, step));
  if (usePlayer.getState().step >= after.steps.length) pause();
});
