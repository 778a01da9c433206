import { placeOf } from '../../../state/player/firing-order';
import type { StepRange } from '../../../state/player/stops';

/** How a row of the table stands to the player, as bits of one number: cheap to compare at every step. */
export const PRIMAL_REACHED = 1;
export const ADJOINT_REACHED = 2;
export const PRIMAL_CURRENT = 4;
export const ADJOINT_CURRENT = 8;
/** Tab comes to its primal or its adjoint half. */
export const PRIMAL_STOP = 16;
export const ADJOINT_STOP = 32;

/**
 * @param primal index of the row's primal step, or −1 where its cell is empty; `adjoint` likewise.
 * @param current the steps just taken; those before them have been taken too.
 */
export function rowMarks(primal: number, adjoint: number, current: StepRange): number {
  const { from, to, order } = current;
  const [left, right] = [placeOf(order, primal), placeOf(order, adjoint)];
  let marks = 0;
  if (left >= 0 && left < to) marks |= PRIMAL_REACHED;
  if (right >= 0 && right < to) marks |= ADJOINT_REACHED;
  if (left >= from && left >= 0 && left < to) marks |= PRIMAL_CURRENT;
  if (right >= from && right >= 0 && right < to) marks |= ADJOINT_CURRENT;
  return marks;
}

/** The step by which each half of the table is reached with Tab: the newest taken, else its first. */
export function tabStops(
  step: number,
  turn: number,
  length: number,
): { readonly primal: number; readonly adjoint: number } {
  return {
    primal: Math.max(0, Math.min(step, turn) - 1),
    adjoint: Math.max(turn, Math.min(step, length) - 1),
  };
}
