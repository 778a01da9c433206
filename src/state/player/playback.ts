import type { Document } from '../../file/document';
import { currentDocument, useDocument } from '../document/document-store';
import { useView } from '../view-store';
import { correspondingStep, stepInOtherMode } from './correspondence';
import { openingStep } from './opening';
import { currentPlayed, playedOf, turnOf } from './played';
import { usePlayer } from './player-store';
import { nextStop, previousStop } from './stops';

/** Moves the cursor to a step, within the trace; stops nothing. */
export function goTo(step: number): void {
  if (Number.isNaN(step)) return;
  const { length } = currentPlayed().steps;
  const target = Math.max(0, Math.min(length, Math.round(step)));
  if (target !== usePlayer.getState().step) usePlayer.setState({ step: target });
}

/** One statement, or one wave, forward. */
export function stepForward(): void {
  goTo(nextStop(currentPlayed(), usePlayer.getState()));
}

/** One statement, or one wave, back. */
export function stepBack(): void {
  goTo(previousStop(currentPlayed(), usePlayer.getState()));
}

export function goToStart(): void {
  goTo(0);
}

/** To the turn: the primal is done and the adjoint has not begun. In forward mode that is the end. */
export function goToTurn(): void {
  goTo(turnOf(currentPlayed()));
}

export function goToEnd(): void {
  goTo(currentPlayed().steps.length);
}

/** To where a graph opens that does not say where. */
export function goToOpening(): void {
  pause();
  goTo(openingStep(currentPlayed()));
}

/** Plays from here, or from the start when at the end. */
export function play(): void {
  const { steps } = currentPlayed();
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
  if (usePlayer.getState().step >= currentPlayed().steps.length) pause();
}

/** Where the cursor was when a document was left, and where that left it, for when it comes back. */
const left = new WeakMap<Document, { readonly step: number; readonly arrived: number }>();

// In the same breath as the edit, so that nothing is ever drawn with the cursor of another trace.
useDocument.subscribe(({ document }, { document: previous }) => {
  if (document === previous) return;
  const { mode } = useView.getState();
  const before = playedOf(previous, mode);
  const after = playedOf(document, mode);
  if (after === before) return;
  const { step } = usePlayer.getState();
  const known = left.get(document);
  goTo(known?.arrived === step ? known.step : correspondingStep(before, after, step));
  left.set(previous, { step, arrived: usePlayer.getState().step });
  if (usePlayer.getState().step >= after.steps.length) pause();
});

useView.subscribe(({ mode }, { mode: previous }) => {
  if (mode === previous) return;
  const before = playedOf(currentDocument(), previous);
  const after = playedOf(currentDocument(), mode);
  goTo(stepInOtherMode(before, after, usePlayer.getState().step));
  if (usePlayer.getState().step >= after.steps.length) pause();
});
