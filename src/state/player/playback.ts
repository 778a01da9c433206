import type { Document } from '../../document/document';
import { isPending, outlineOf } from '../../document/pending';
import { currentDocument, useDocument } from '../stores/document-store';
import { usePlayer } from '../stores/player-store';
import { useView } from '../stores/view-store';
import { correspondingStep, stepInOtherMode } from './correspondence';
import { openingStep } from './opening';
import { currentPlayed, type Played, playedOf, turnOf } from './played';
import { nextStop, previousStop } from './stops';

/** Where the cursor goes once the trace that is being worked out is there. */
let awaited: ((played: Played) => number) | null = null;

/** Moves the cursor to a step, within the trace; stops nothing. */
export function goTo(step: number): void {
  if (!Number.isNaN(step)) seek(() => step);
}

/** One statement, or one wave, forward. */
export function stepForward(): void {
  const played = currentPlayed();
  if (!isPending(played)) goTo(nextStop(played, usePlayer.getState()));
}

/** One statement, or one wave, back. */
export function stepBack(): void {
  const played = currentPlayed();
  if (!isPending(played)) goTo(previousStop(played, usePlayer.getState()));
}

export function goToStart(): void {
  goTo(0);
}

/** To the turn: the primal is done and the adjoint has not begun. In forward mode that is the end. */
export function goToTurn(): void {
  seek(turnOf);
}

export function goToEnd(): void {
  seek(({ steps }) => steps.length);
}

/** To where a graph opens that does not say where. */
export function goToOpening(): void {
  pause();
  seek(openingStep);
}

/** Moves the cursor to a place in what is played: at once as far as its steps are known, else when they are. */
function seek(place: (played: Played) => number): void {
  const played = currentPlayed();
  awaited = isPending(played) ? place : null;
  const outline = outlineOf(played);
  const step = Math.max(0, Math.min(outline.steps.length, Math.round(place(outline))));
  if (step !== usePlayer.getState().step) usePlayer.setState({ step });
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
  const { mode } = useView.getState();
  const after = playedOf(document, mode);
  if (document === previous) {
    if (awaited && !isPending(after)) seek(awaited);
    return;
  }
  const before = playedOf(previous, mode);
  if (after === before) return;
  const { step } = usePlayer.getState();
  const known = left.get(document);
  if (known?.arrived === step) goTo(known.step);
  else seek(waitingOr(before, (played) => correspondingStep(before, played, step)));
  if (!isPending(before)) left.set(previous, { step, arrived: usePlayer.getState().step });
  if (usePlayer.getState().step >= after.steps.length) pause();
});

useView.subscribe(({ mode }, { mode: previous }) => {
  if (mode === previous) return;
  const before = playedOf(currentDocument(), previous);
  const { step } = usePlayer.getState();
  seek(waitingOr(before, (played) => stepInOtherMode(before, played, step)));
  if (usePlayer.getState().step >= currentPlayed().steps.length) pause();
});

/** A cursor that has been waiting for what was played before goes on waiting for the same. */
function waitingOr(before: Played, place: (played: Played) => number): (played: Played) => number {
  return (isPending(before) && awaited) || place;
}
