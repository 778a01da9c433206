import type { Side } from '../analysis/one-sided';
import type { Convention } from '../rule/convention';
import { numberWords } from './number-words';

/** Where AD's answer at a kink is not the derivative, seen from values alone. */
export interface Doubt {
  /** The statement to point at: the input that is differentiated by, or the output. */
  readonly statement: number;
  /** What is differentiated by, in words: 'x', 'w[0, 2]', or null along the seed of forward mode. */
  readonly by: string | null;
  /** How many more elements of the same input are like it. */
  readonly others: number;
  readonly output: string;
  readonly ad: number;
  readonly left: Side;
  readonly right: Side;
}

interface DoubtWords {
  readonly message: string;
  readonly mend: string;
  /** Whether there is a derivative, and it is another. */
  readonly wrong: boolean;
}

/**
 * Whether an answer is not the derivative: there is another one, or none. What can't be seen clearly is
 * no doubt.
 */
export function isDoubtful(ad: number, left: Side, right: Side): boolean {
  if (left.kind === 'jump' || right.kind === 'jump') return true;
  if (left.kind === 'unclear' || right.kind === 'unclear') return false;
  const slopes = [left, right].filter((side) => side.kind === 'slope');
  if (slopes.length === 2 && !same(slopeOf(left), slopeOf(right), errorOf(left, right)))
    return true;
  return slopes.some((side) => !same(ad, side.slope, errorOf(side)));
}

/** What to say of a doubt. */
export function doubtWords(doubt: Doubt, convention: Convention): DoubtWords {
  const { ad, left, right, output, others } = doubt;
  const by = doubt.by === null ? 'along the seed' : `by ${doubt.by}`;
  const gives = `AD gives ${numberWords(ad)}`;
  const more =
    others > 0 ? ` So it is with ${others} other element${others === 1 ? '' : 's'}.` : '';
  const whose = convention === 'pytorch' ? 'PyTorch’s' : 'JAX’s';
  const assumed = Number.isFinite(ad) ? ` by ${whose} convention` : '';
  if (left.kind === 'jump' || right.kind === 'jump') {
    return {
      message: `${output} jumps here, so there is no derivative ${by}; ${gives}`,
      mend: `Beside this point it has one.${more}`,
      wrong: false,
    };
  }
  if (left.kind === 'slope' && right.kind === 'slope') {
    const [l, r] = [rounded(left), rounded(right)];
    if (same(left.slope, right.slope, errorOf(left, right))) {
      return {
        message: `${gives}, yet the derivative ${by} is ${numberWords(r)} here`,
        mend: `What is assumed at the kinks does not add up to it.${more}`,
        wrong: true,
      };
    }
    return {
      message: `There is no derivative ${by} here: from the left ${numberWords(l)}, from the right ${numberWords(r)}; ${gives}${assumed}`,
      mend: `Beside this point there is one.${more}`,
      wrong: false,
    };
  }
  const [side, slope] = left.kind === 'slope' ? ['left', left] : ['right', right];
  const number = (slope as Side).kind === 'slope' ? rounded(slope as Slope) : Number.NaN;
  return {
    message: `${gives}, yet the derivative ${by} from the ${side} is ${numberWords(number)} here, and on the other side ${output} has no value`,
    mend: `What is assumed at the kinks does not add up to it.${more}`,
    wrong: true,
  };
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

function errorOf(...sides: readonly Side[]): number {
  return Math.max(...sides.map((side) => (side.kind === 'slope' ? side.error : 0)));
}

/** The same as far as values can show. */
function same(a: number, b: number, error: number): boolean {
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b)) + 30 * error;
}
