import type { Step, Trace } from '../../core/trace/trace';
import { derivedOf } from '../document/derived';
import { currentDocument } from '../document/document-store';
import { usePlayer } from './player-store';

/** Moves the cursor to a step, within the trace; stops nothing. */
export function goTo(step: number): void {
  const { length } = currentTrace().steps;
  usePlayer.setState({ step: Math.max(0, Math.min(length, Math.round(step))) });
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

/** Plays from here, or from the start when at the end. */
export function play(): void {
  const { steps } = currentTrace();
  if (steps.length === 0) return;
  if (usePlayer.getState().step >= steps.length) goToStart();
  usePlayer.setState({ playing: true });
}

export function pause(): void {
  usePlayer.setState({ playing: false });
}

/** Takes the next step while playing, and pauses at the end. */
export function tick(): void {
  stepForward();
  if (usePlayer.getState().step >= currentTrace().steps.length) pause();
}

interface Cursor {
  readonly step: number;
  readonly granularity: 'statement' | 'wave';
}

/** The number of steps taken after going one stop on. */
export function nextStop(trace: Trace, { step, granularity }: Cursor): number {
  const { steps } = trace;
  if (step >= steps.length) return steps.length;
  if (granularity === 'statement') return step + 1;
  let next = step + 1;
  while (next < steps.length && sameWave(steps[next - 1] as Step, steps[next] as Step)) next++;
  return next;
}

/** The number of steps taken after going one stop back. */
export function previousStop(trace: Trace, { step, granularity }: Cursor): number {
  const { steps } = trace;
  if (step <= 0) return 0;
  if (granularity === 'statement') return step - 1;
  let previous = step - 1;
  while (previous > 0 && sameWave(steps[previous - 1] as Step, steps[previous] as Step)) previous--;
  return previous;
}

function sameWave(a: Step, b: Step): boolean {
  const gradients = (step: Step) => step.kind === 'gradient';
  const seeds = (step: Step) => step.kind === 'seed';
  return (
    a.phase === b.phase &&
    a.wave === b.wave &&
    gradients(a) === gradients(b) &&
    seeds(a) === seeds(b)
  );
}

function currentTrace(): Trace {
  return derivedOf(currentDocument()).trace;
}
