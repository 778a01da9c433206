import type { JacobianMode } from '../../core/analysis/jacobian';
import { type Element, elementText } from '../../study/jacobian/elements';
import { type Agreement, asymmetry, type Matrix } from '../../study/jacobian/matrix';
import type { SecondChecks } from '../../study/jacobian/second-checks';
import { type TroubleProblem, troubleWords } from '../../words/en/trouble';
import { said } from '../../words/problem';
import { shortNumber } from '../parts/plot/ticks';
import { wording } from './words';

/** What all passes of one mode take. */
export interface Toll {
  readonly passes: number;
  /** With the values. */
  readonly operations: number;
}

export const modeNames: Readonly<Record<JacobianMode, string>> = {
  reverse: wording.reverse,
  forward: wording.forward,
};

/** The mode that takes fewer operations; null where both take as many. */
export function cheaperOf(tolls: Readonly<Record<JacobianMode, Toll>>): JacobianMode | null {
  const { reverse, forward } = tolls;
  if (reverse.operations === forward.operations) return null;
  return reverse.operations < forward.operations ? 'reverse' : 'forward';
}

/** Why one mode is the cheaper on this graph. */
export function whyCheaper(tolls: Readonly<Record<JacobianMode, Toll>>): string {
  const rule = wording.reverseModeTakesOnePass;
  const cheaper = cheaperOf(tolls);
  if (cheaper === null) {
    const passes = wording.passesOfBoth(tolls.reverse.passes, tolls.forward.passes);
    return wording.hereTakeEquallyManyOperations(rule, passes);
  }
  const [less, more] = [tolls[cheaper], tolls[cheaper === 'reverse' ? 'forward' : 'reverse']];
  const ratio = more.operations / less.operations;
  const gain =
    ratio < 2
      ? wording.percentCheaper(Math.max(1, Math.round(100 - 100 / ratio)))
      : wording.timesCheaper(shortNumber(Number(ratio.toPrecision(2))));
  const saving = wording.modeIs(cheaper, gain);
  if (less.passes < more.passes) {
    return wording.ruleAndSaving(rule, less.passes, more.passes, saving);
  }
  if (less.passes === more.passes) {
    return wording.bothTakeHereButThose(rule, less.passes, cheaper, saving);
  }
  return wording.hereModeTakesMoreAgainst(rule, cheaper, less.passes, more.passes, saving);
}

/** What comparing both modes has shown. */
export interface Finding {
  readonly tone: 'ok' | 'warn';
  readonly words: string;
}

/** Differences of rounding are no disagreement. */
const ROUNDING = 1e-9;

export function findingOf(
  { difference, size, row, column }: Agreement,
  rows: readonly Element[],
  columns: readonly Element[],
): Finding {
  const [of, by] = [rows[row], columns[column]];
  const where = of && by ? `∂${elementText(of)}/∂${elementText(by)}` : '';
  if (difference === 0) return { tone: 'ok', words: wording.bothModesAgreeInEvery };
  if (Number.isNaN(difference)) {
    const words = wording.atOneModeGivesNaN(where);
    return { tone: 'warn', words };
  }
  const amount = wording.theLargestDifferenceIsAt(shortNumber(difference), where);
  return difference <= ROUNDING * size
    ? { tone: 'ok', words: wording.bothModesAgreeFromRounding(amount) }
    : { tone: 'warn', words: wording.theModesDiffer(amount) };
}

/** What a Hessian's being symmetric shows: at a kink it may be so and wrong. */
export function symmetryText(matrix: Matrix, { problems, smooth }: SecondChecks): string {
  const apart = asymmetry(matrix);
  if (apart === 0) {
    if (matrix.numbers.some(Number.isNaN)) {
      return wording.whereItIsNaNNothing;
    }
    if (problems.length > 0) return wording.symmetricWhichDoesNotMake;
    return smooth ? wording.symmetricAsItShouldBe : wording.symmetric;
  }
  if (Number.isNaN(apart)) return wording.notSymmetricOneOfTwo;
  return wording.symmetricButFor(shortNumber(apart));
}

/** What is to be known before derivatives are believed. */
export function remarkOf(problem: TroubleProblem): string {
  const { message, mend } = said(troubleWords, problem);
  return `${message}. ${mend}`;
}
