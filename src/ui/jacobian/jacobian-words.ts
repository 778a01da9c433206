import type { JacobianMode } from '../../core/analysis/jacobian';
import { type Element, elementText } from '../../study/jacobian/elements';
import { type Agreement, asymmetry, type Matrix } from '../../study/jacobian/matrix';
import type { SecondChecks } from '../../study/jacobian/second-checks';
import { counted } from '../../words/en/grammar';
import { type TroubleProblem, troubleWords } from '../../words/en/trouble';
import { said } from '../../words/problem';
import { shortNumber } from '../parts/plot/ticks';

/** What all passes of one mode take. */
export interface Toll {
  readonly passes: number;
  /** With the values. */
  readonly operations: number;
}

export const modeNames: Readonly<Record<JacobianMode, string>> = {
  reverse: 'Reverse',
  forward: 'Forward',
};

/** The mode that takes fewer operations; null where both take as many. */
export function cheaperOf(tolls: Readonly<Record<JacobianMode, Toll>>): JacobianMode | null {
  const { reverse, forward } = tolls;
  if (reverse.operations === forward.operations) return null;
  return reverse.operations < forward.operations ? 'reverse' : 'forward';
}

/** Why one mode is the cheaper on this graph. */
export function whyCheaper(tolls: Readonly<Record<JacobianMode, Toll>>): string {
  const rule = 'Reverse mode takes one pass per output, forward mode one per input.';
  const cheaper = cheaperOf(tolls);
  if (cheaper === null) {
    const passes = `${counted(tolls.reverse.passes, 'reverse pass')} and ${counted(tolls.forward.passes, 'forward pass')}`;
    return `${rule} Here ${passes} take equally many operations.`;
  }
  const [less, more] = [tolls[cheaper], tolls[cheaper === 'reverse' ? 'forward' : 'reverse']];
  const ratio = more.operations / less.operations;
  const gain =
    ratio < 2
      ? `${Math.max(1, Math.round(100 - 100 / ratio))} % cheaper`
      : `${shortNumber(Number(ratio.toPrecision(2)))} times cheaper`;
  const saving = `${cheaper} mode is ${gain}`;
  if (less.passes < more.passes) {
    return `${rule} With ${less.passes} against ${more.passes}, ${saving} here.`;
  }
  if (less.passes === more.passes) {
    return `${rule} Both take ${counted(less.passes, 'pass')} here, but those of ${cheaper} mode do less, so ${saving}.`;
  }
  return `${rule} Here ${cheaper} mode takes more (${less.passes} against ${more.passes}), but each of them does less, so ${saving}.`;
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
  if (difference === 0) return { tone: 'ok', words: 'Both modes agree in every digit.' };
  if (Number.isNaN(difference)) {
    const words = `At ${where} one mode gives NaN or an infinity and the other does not: 0 · ∞ arises on one way only.`;
    return { tone: 'warn', words };
  }
  const amount = `the largest difference is ${shortNumber(difference)}, at ${where}`;
  return difference <= ROUNDING * size
    ? { tone: 'ok', words: `Both modes agree: ${amount}, from rounding.` }
    : { tone: 'warn', words: `The modes differ: ${amount}.` };
}

/** What a Hessian's being symmetric shows: at a kink it may be so and wrong. */
export function symmetryText(matrix: Matrix, { problems, smooth }: SecondChecks): string {
  const apart = asymmetry(matrix);
  if (apart === 0) {
    if (matrix.numbers.some(Number.isNaN)) {
      return 'Where it is NaN nothing can be said of its symmetry.';
    }
    if (problems.length > 0) return 'Symmetric, which does not make it right.';
    return smooth ? 'Symmetric, as it should be.' : 'Symmetric.';
  }
  if (Number.isNaN(apart)) return 'Not symmetric: one of two mirror images is NaN or infinite.';
  return `Symmetric but for ${shortNumber(apart)}.`;
}

/** What is to be known before derivatives are believed. */
export function remarkOf(problem: TroubleProblem): string {
  const { message, mend } = said(troubleWords, problem);
  return `${message}. ${mend}`;
}
