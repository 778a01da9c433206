import type { Sheet } from './sheet';

/**
 * The trace as cards, for one column: each step by itself, and the steps of a closed fold together, in the
 * order of evaluation, with a rule at the turn. In forward mode a card has a value and its tangent, which are
 * computed together.
 */
export function cardsOf(sheet: Sheet): Sheet {
  const { trace } = sheet;
  if (trace.mode === 'forward') return sheet;
  const { turn, stepCount } = trace;
  // A half of a row by one number: its row, and whether it is the right one.
  const halves: number[] = [];
  const cardOf = new Map<number, number>();
  const halfOf = (step: number) => 2 * sheet.rowOf(step) + (step < turn ? 0 : 1);
  for (let step = 0; step < stepCount; step++) {
    const half = halfOf(step);
    if (cardOf.has(half)) continue;
    cardOf.set(half, halves.length);
    halves.push(half);
  }
  return {
    ...sheet,
    count: halves.length,
    halves(card) {
      const half = halves[card] ?? 0;
      const { primal, derivative } = sheet.halves(half >> 1);
      return half % 2 === 0 ? { primal, derivative: null } : { primal: null, derivative };
    },
    ruled: (card) => card > 0 && turn < stepCount && card === cardOf.get(halfOf(turn)),
    rowOf: (step) => cardOf.get(halfOf(step)) ?? 0,
  };
}
