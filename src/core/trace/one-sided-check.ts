import type { Cause, TroubleProblem } from '../../words/en/trouble';
import type { Side } from '../analysis/one-sided';
import type { Convention } from '../rule/convention';

/** Where AD's answer at a kink is not the derivative, seen from values alone. */
export interface FailedCheck {
  /** The statement to point at: the input that is differentiated by, or the output. */
  readonly statement: number;
  /** What is differentiated by, in words: 'x', 'w[0, 2]', or null along the seed of forward mode. */
  readonly by: string | null;
  /** How many more elements of the same input are like it. */
  readonly others: number;
  readonly output: string;
  /** What is differentiated where it is not the output but a derivative of it: '∂y/∂x'. */
  readonly of: string | null;
  readonly ad: number;
  readonly cause: Cause;
  readonly left: Side;
  readonly right: Side;
}

/** A doubt as a problem. */
interface CheckedProblem {
  readonly problem: FailedProblem;
  /** Whether there is a derivative, and it is another. */
  readonly wrong: boolean;
}

type FailedProblem = Extract<TroubleProblem, { readonly ad: number }>;

/**
 * Whether an answer is not the derivative: there is another one, or none. What can't be seen clearly is
 * no doubt.
 */
export function failsCheck(ad: number, left: Side, right: Side): boolean {
  if (left.kind === 'jump' || right.kind === 'jump') return true;
  if (left.kind === 'unclear' || right.kind === 'unclear') return false;
  const slopes = [left, right].filter((side) => side.kind === 'slope');
  if (slopes.length === 2 && !same(slopeOf(left), slopeOf(right), largestError(left, right)))
    return true;
  return slopes.some((side) => !same(ad, side.slope, largestError(side)));
}

/** What is wrong with an answer. */
export function problemOfCheck(check: FailedCheck, convention: Convention): CheckedProblem {
  const { ad, of, by, cause, left, right, others } = check;
  const output = of ?? check.output;
  const facts = { ad, of, by, others };
  if (left.kind === 'jump' || right.kind === 'jump') {
    return { problem: { kind: 'jump', ...facts, output }, wrong: false };
  }
  if (left.kind === 'slope' && right.kind === 'slope') {
    const slopes = { left: rounded(left), right: rounded(right) };
    if (!same(left.slope, right.slope, largestError(left, right))) {
      return { problem: { kind: 'two slopes', ...facts, ...slopes, convention }, wrong: false };
    }
    const { right: slope } = slopes;
    return { problem: { kind: 'another derivative', ...facts, slope, cause }, wrong: true };
  }
  const [side, slope] =
    left.kind === 'slope' ? (['left', left] as const) : (['right', right] as const);
  const number = slope.kind === 'slope' ? rounded(slope) : Number.NaN;
  const problem = { kind: 'one side only', ...facts, side, slope: number, output, cause } as const;
  return { problem, wrong: true };
}

type Slope = Side & { readonly kind: 'slope' };

/** As many digits as are sure. */
function rounded({ slope, error }: Slope): number {
  if (!Number.isFinite(slope)) return slope;
  const unit = 10 ** Math.ceil(Math.log10(Math.max(error, 1e-7 * Math.max(1, Math.abs(slope)))));
  const value = Math.round(slope / unit) * unit;
  return Object.is(value, -0) ? 0 : Number(value.toPrecision(6));
}

function slopeOf(side: Side): number {
  return side.kind === 'slope' ? side.slope : Number.NaN;
}

function largestError(...sides: readonly Side[]): number {
  return Math.max(...sides.map((side) => (side.kind === 'slope' ? side.error : 0)));
}

/** The same as far as values can show. */
function same(a: number, b: number, error: number): boolean {
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b)) + 30 * error;
}
