import { outlineAt } from '../core/trace/outline';
import { rowOrderOf } from '../core/trace/rows';
import type { Trace } from '../core/trace/trace';

/** A cell of the printed trace: what a step says on one side, in symbols (0) or in numbers (1). */
export interface CellPlace {
  readonly step: number;
  readonly side: 0 | 1;
  readonly part: 0 | 1;
}

/** A cell as a text, so that sets know it. */
export type BlankKey = `${number}.${0 | 1}.${0 | 1}`;

export function blankKey({ step, side, part }: CellPlace): BlankKey {
  return `${step}.${side}.${part}`;
}

export function cellPlace(key: BlankKey): CellPlace {
  const [step, side, part] = key.split('.').map(Number);
  return { step, side, part } as CellPlace;
}

/** Choices of what pupils are to fill in. */
export const blankChoices = ['none', 'values', 'derivatives', 'partials', 'alternate'] as const;
export type BlankChoice = (typeof blankChoices)[number];

/**
 * The cells that a choice leaves blank, always the same ones of a trace: all values that are computed, all adjoints
 * (tangents) that are, the formulas with partial derivatives and all numbers that follow from them, or the numbers of
 * every second row. What is given, inputs and seeds, stays.
 */
export function blanksOf(
  trace: Trace,
  choice: BlankChoice,
  mostRows: number,
): ReadonlySet<BlankKey> {
  const blanks = new Set<BlankKey>();
  const order = rowOrderOf(trace);
  for (let row = 0; row < Math.min(order.count, mostRows); row++) {
    for (const [side, step] of order.at(row).entries()) {
      if (step < 0) continue;
      for (const part of [0, 1] as const) {
        const place: CellPlace = { step, side: side as 0 | 1, part };
        if (isBlank(trace, place, choice, row)) blanks.add(blankKey(place));
      }
    }
  }
  return blanks;
}

function isBlank(
  trace: Trace,
  { step, side, part }: CellPlace,
  choice: BlankChoice,
  row: number,
): boolean {
  const { kind } = outlineAt(trace, step);
  const isGiven = kind === 'input' || kind === 'seed';
  if (choice === 'none' || isGiven) return false;
  if (choice === 'partials' && side === 1 && isLocal(kind)) return true;
  if (part === 0) return false;
  // What is read off at the end is what the products come to.
  if (choice === 'partials') return side === 1 && (kind === 'gradient' || kind === 'output');
  if (choice === 'alternate') return row % 2 === 1;
  return (choice === 'values') === (side === 0);
}

/** Whether a step multiplies by a partial derivative. */
function isLocal(kind: ReturnType<typeof outlineAt>['kind']): boolean {
  return kind === 'contribution' || kind === 'statement';
}

/** The cells of a choice but for those that were flipped. */
export function flippedBlanks(
  blanks: ReadonlySet<BlankKey>,
  flipped: ReadonlySet<BlankKey>,
): ReadonlySet<BlankKey> {
  const all = new Set(blanks);
  for (const key of flipped) if (!all.delete(key)) all.add(key);
  return all;
}
