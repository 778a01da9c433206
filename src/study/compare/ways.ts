import type { Program } from '../../core/program/program';
import { evaluate } from '../../core/sweep/evaluate';
import { task } from '../../work/task';
import { isHeld } from './depends';
import { derivativeOf, forwardDerivativeOf, referenceOf } from './derivative';
import { secant } from './difference';
import type { Subject } from './subject';
import { symbolicValue } from './symbolic';

export type WayId = 'reverse' | 'forward' | 'difference' | 'central' | 'symbolic' | 'hand';

/** One way to a derivative, with what it gave here and what it took. */
export interface Way {
  readonly id: WayId;
  readonly value: number;
  /** How far from the reference; null for that itself, and where it is of another function. */
  readonly error: { readonly absolute: number; readonly relative: number } | null;
  /** Whether it moves what AD holds fixed, so that nothing can be held against it. */
  readonly isOther: boolean;
  /** How often the function is evaluated for this one derivative, */
  readonly runs: number;
  /** and for those by all scalar inputs. */
  readonly runsForAll: number;
}

/** The rows there will be, in order. By hand it is there once a formula was typed. */
export function waysFor(hand: Program | null): readonly WayId[] {
  const ways: WayId[] = ['reverse', 'forward', 'difference', 'central', 'symbolic'];
  return hand ? [...ways, 'hand'] : ways;
}

/**
 * The same derivative in every way there is, one after the other.
 * @param h of the difference quotients.
 * @param inputs how many there are to differentiate by.
 * @param hand the derivative as it was typed.
 */
export const findWays = task(
  'ways',
  function* (
    subject: Subject,
    h: number,
    inputs: number,
    hand: Program | null,
  ): Generator<Way, undefined> {
    const { mode, value: exact } = referenceOf(subject);
    const held = isHeld(subject);
    for (const id of waysFor(hand)) {
      const value = valueBy(id, { subject, h, hand });
      const [runs, runsForAll] = runsOf(id, inputs);
      const isOther = held && (id === 'difference' || id === 'central');
      const error = id === mode || isOther ? null : errorOf(value, exact);
      yield { id, value, error, isOther, runs, runsForAll };
    }
    return undefined;
  },
);

function valueBy(
  id: WayId,
  {
    subject,
    h,
    hand,
  }: {
    readonly subject: Subject;
    readonly h: number;
    readonly hand: Program | null;
  },
): number {
  switch (id) {
    case 'reverse':
      return derivativeOf(subject);
    case 'forward':
      return forwardDerivativeOf(subject);
    case 'difference':
      return secant(subject, h, 'forward').value;
    case 'central':
      return secant(subject, h, 'central').value;
    case 'symbolic':
      return symbolicValue(subject);
    case 'hand':
      return hand
        ? (evaluate(hand, subject.at)[hand.outputs[0]?.name ?? ''] as number)
        : Number.NaN;
  }
}

/** Runs of f for the derivative by one input, and by all. */
function runsOf(id: WayId, inputs: number): readonly [one: number, all: number] {
  switch (id) {
    case 'reverse':
      return [1, 1];
    case 'forward':
      return [1, inputs];
    case 'difference':
      return [2, inputs + 1];
    case 'central':
      return [2, 2 * inputs];
    default:
      return [0, 0];
  }
}

/** Absolute and relative error. What is the same, infinities and NaN included, has none. */
export function errorOf(value: number, exact: number): { absolute: number; relative: number } {
  if (Object.is(value, exact) || value === exact) return { absolute: 0, relative: 0 };
  const absolute = Math.abs(value - exact);
  return { absolute, relative: absolute / Math.abs(exact) };
}
