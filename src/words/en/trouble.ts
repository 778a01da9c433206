import { bracketed } from '../notation';
import type { ProblemOf } from '../problem';
import { worded } from '../worded';
import { counted, listed } from './grammar';

type Convention = 'pytorch' | 'jax';
type Mode = 'reverse' | 'forward';

export interface PrimitiveFact {
  readonly name: string;
  readonly label: string;
}

/** The first number of a tensor that is not finite, and where it stands: nowhere in a scalar. */
export interface Spot {
  readonly value: number;
  readonly element: readonly number[];
}

/** Which of several places it is, from 1. */
export interface Order {
  readonly place: number;
  readonly of: number;
}

/** The partial derivative that is taken by an operand. */
export interface Taken {
  readonly operand: string;
  readonly partial: number;
}

interface NotFinite {
  readonly spot: Spot;
  /** Null where it is the only one. */
  readonly order: Order | null;
}

interface FlowNotFinite extends NotFinite {
  readonly mode: Mode;
  readonly primitive: PrimitiveFact;
}

interface Doubted {
  /** What AD gives. */
  readonly ad: number;
  /** What is differentiated where it is a derivative itself: '∂y/∂x'; null where it is the output. */
  readonly of: string | null;
  /** What is differentiated by: 'x', 'w[0, 2]'; null along the seed of forward mode. */
  readonly by: string | null;
  /** How many more elements of the same input are like it. */
  readonly others: number;
}

/** Where the numbers of a trace need a second look, and why. */
export const troubleWords = worded('said/trouble', {
  'input not finite': ({ name, spot, order }: NotFinite & { name: string }) => ({
    message: `The input ${name} is ${spotWords(spot)}`,
    mend: `${mayNotBe}${amongValues(order)}`,
  }),
  'constant not finite': ({ spot, order }: NotFinite) => ({
    message: `The constant is ${spotWords(spot)}`,
    mend: `${mayNotBe}${amongValues(order)}`,
  }),
  /** `at` are the operands of that element, where there are such; `domain` is where it is defined. */
  'result not finite': ({ primitive, spot, at, domain, order }: ResultNotFinite) => ({
    message: `The ${primitive.label} is ${spotWords(spot, at)}`,
    mend: `${domain === null ? 'The result is too large for a float64.' : `It is defined for ${domain}.`}${amongValues(order)}`,
  }),
  'seed not finite': ({ mode, spot, order }: NotFinite & { mode: Mode }) => ({
    message: `The ${carried[mode]} that the ${mode} sweep starts with is ${spotWords(spot)}`,
    mend: `Give the seed a number.${amongFlows(mode, order)}`,
  }),
  'derivative not finite': ({ mode, primitive, spot, order }: FlowNotFinite) => ({
    message: `The derivative of the ${primitive.label} is ${spotWords(spot)} here`,
    mend: `${
      mode === 'reverse'
        ? 'The adjoint that flows back from it is not finite.'
        : 'The tangent that goes on from it is not finite.'
    }${amongFlows(mode, order)}`,
  }),
  'first flow not finite': ({ mode, primitive, spot, order }: FlowNotFinite) => ({
    message: `The ${mode} sweep is first not finite at the ${primitive.label}: it passes on ${spotWords(spot)}`,
    mend: `A value that its derivative is made of is not finite.${amongFlows(mode, order)}`,
  }),

  jump: ({ output, ...doubted }: Doubted & { output: string }) => ({
    message: `${output} jumps here, so there is no derivative ${by(doubted)}; ${gives(doubted)}`,
    mend: `Beside this point it has one.${more(doubted)}`,
  }),
  'another derivative': ({ slope, cause, ...doubted }: Another) => ({
    message: `${gives(doubted)}, yet the derivative ${by(doubted)} is ${numberWords(slope)} here`,
    mend: `${causeWords(cause)}${more(doubted)}`,
  }),
  'two slopes': ({ left, right, convention, ...doubted }: TwoSlopes) => {
    const whose = convention === 'pytorch' ? 'PyTorch’s' : 'JAX’s';
    const assumed = Number.isFinite(doubted.ad) ? ` by ${whose} convention` : '';
    return {
      message: `There is no derivative ${by(doubted)} here: from the left ${numberWords(left)}, from the right ${numberWords(right)}; ${gives(doubted)}${assumed}`,
      mend: `Beside this point there is one.${more(doubted)}`,
    };
  },
  'one side only': ({ side, slope, output, cause, ...doubted }: OneSide) => ({
    message: `${gives(doubted)}, yet the derivative ${by(doubted)} from the ${side} is ${numberWords(slope)} here, and on the other side ${output} has no value`,
    mend: `${causeWords(cause)}${more(doubted)}`,
  }),
  /** `isRight` says that the answer is the derivative for all that. */
  kink: ({ what, convention, taken, isRight }: AtKink) => {
    const other = convention === 'pytorch' ? 'jax' : 'pytorch';
    const [own, others] = [takenWords.taken(taken[convention]), takenWords.taken(taken[other])];
    const rest = isRight
      ? 'What AD gives is the derivative all the same.'
      : 'The derivative on either side may differ.';
    return own === others
      ? {
          message: `At this point ${what}: PyTorch’s convention and JAX’s both take it as ${own}`,
          mend: rest,
        }
      : {
          message: `At this point ${what}: ${names[convention]}’s convention takes it as ${own}`,
          mend: `${names[other]}’s would take it as ${others}. ${rest}`,
        };
  },
});

export type TroubleProblem = ProblemOf<typeof troubleWords>;

/** What is taken at a kink, in a few words. */
export const takenWords = worded('said/taken', {
  /** '0'; where several operands vary '½ for each operand' or '1 for x and 0 for lo'. */
  taken: (parts: readonly Taken[]): string => {
    const [first, ...others] = parts.map(({ partial }) => numberWords(partial));
    if (others.length === 0) return first ?? '0';
    if (others.every((other) => other === first)) return `${first} for each operand`;
    return listed(parts.map(({ operand, partial }) => `${numberWords(partial)} for ${operand}`));
  },
});

interface ResultNotFinite extends NotFinite {
  readonly primitive: PrimitiveFact;
  readonly at: readonly number[] | null;
  readonly domain: string | null;
}

interface TwoSlopes extends Doubted {
  readonly left: number;
  readonly right: number;
  readonly convention: Convention;
}

/** What a derivative is hidden by in a branch that `where` does not take. */
export interface BranchNotTaken {
  readonly primitive: PrimitiveFact;
  /** What AD gives in forward mode. */
  readonly forward: number;
  /** The choice written so that nothing in the branch is NaN; null where it is long. */
  readonly safe: string | null;
}

/** Why AD gives another number than the derivative. */
export type Cause = 'kinks' | 'not finite' | BranchNotTaken;

interface Another extends Doubted {
  readonly slope: number;
  readonly cause: Cause;
}

interface OneSide extends Doubted {
  readonly cause: Cause;
  readonly side: 'left' | 'right';
  readonly slope: number;
  readonly output: string;
}

interface AtKink {
  readonly primitive: PrimitiveFact;
  /** A sentence of the primitive's, without its stop: 'relu has no derivative at 0'. */
  readonly what: string;
  readonly convention: Convention;
  readonly taken: Readonly<Record<Convention, readonly Taken[]>>;
  readonly isRight: boolean;
}

const names = { pytorch: 'PyTorch', jax: 'JAX' } as const;
const carried = { reverse: 'adjoint', forward: 'tangent' } as const;
const mayNotBe = 'What is computed from it may not be finite either: give it a number.';

function causeWords(cause: Cause): string {
  if (cause === 'kinks') return 'What is assumed at the kinks does not add up to it.';
  if (cause === 'not finite') return 'A factor on the way is NaN or infinite.';
  const { primitive, forward, safe } = cause;
  const way = safe ?? 'where(c, f(where(c, x, 1)), …) for where(c, f(x), …)';
  return `In forward mode it gives ${numberWords(forward)}. The ${primitive.label} in the branch that is not taken has no finite derivative, and 0 times that is NaN on the way back. Write ${way}.`;
}

const FRACTIONS: ReadonlyMap<number, string> = new Map([
  [1 / 4, '¼'],
  [1 / 3, '⅓'],
  [1 / 2, '½'],
  [2 / 3, '⅔'],
  [3 / 4, '¾'],
]);

/** A number within a sentence: '−1', '½', '0.01', '∞', with up to six digits. */
function numberWords(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const size = Math.abs(value);
  const text = FRACTIONS.get(size) ?? String(Number(size.toPrecision(6)));
  return `${value < 0 ? '−' : ''}${text.replace('-', '−').replace('Infinity', '∞')}`;
}

/** 'NaN in element [0, 2]'; with the operands of that element 'NaN at −1 in element [2]'. */
function spotWords({ value, element }: Spot, at: readonly number[] | null = null): string {
  const operands = at === null ? '' : ` at ${at.map(numberWords).join(', ')}`;
  const place = element.length === 0 ? '' : ` in element ${bracketed(element)}`;
  return `${numberWords(value)}${operands}${place}`;
}

function amongValues(order: Order | null): string {
  return among(order, 'values stop being finite');
}

function amongFlows(mode: Mode, order: Order | null): string {
  return among(order, `the ${mode} sweep stops being finite`);
}

/** Says of one of several places which it is. */
function among(order: Order | null, what: string): string {
  if (order === null) return '';
  const place = order.place === 1 ? 'The first' : `Number ${order.place}`;
  return ` ${place} of ${order.of} places where ${what}.`;
}

function by({ of, by: input }: Doubted): string {
  const what = of === null ? '' : `of ${of} `;
  return input === null ? `${what}along the seed` : `${what}by ${input}`;
}

function gives({ ad }: Doubted): string {
  return `AD gives ${numberWords(ad)}`;
}

function more({ others }: Doubted): string {
  return others > 0 ? ` So it is with ${counted(others, 'other element', `${others}`)}.` : '';
}
