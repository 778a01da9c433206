import type { Tensor } from '../../../core/tensor/tensor';
import type { Step } from '../../../core/trace/step';

/** One tone: how high, from where between left (−1) and right (1), and after how many seconds. */
export interface Tone {
  readonly frequency: number;
  readonly pan: number;
  readonly after: number;
  /** Whether it is rough, which numbers are that are none. */
  readonly rough: boolean;
}

/** The pitch of zero, in hertz: the A below the middle C. */
const ZERO = 220;
/** How many octaves numbers may rise above that, or fall below. */
const OCTAVES = 2.5;
/** A number of this size is half of them away. */
const MIDDLE = 10;
/** How far to the side a tone is, and how long after the one before in seconds. */
const SIDE = 0.8;
const LATER = 0.18;

/** The pitch of a number: zero in the middle, larger numbers higher, all in hearing however large they are. */
export function pitchOf(value: number): number {
  if (Number.isNaN(value)) return ZERO;
  const size = Math.abs(value);
  const share = Number.isFinite(size) ? size / (size + MIDDLE) : 1;
  return ZERO * 2 ** (Math.sign(value) * OCTAVES * share);
}

/** The number an array sounds like: that of its one element, else the square root of its mean square. */
function numberOf({ data }: Tensor): number {
  const [first = 0, ...others] = data;
  if (others.length === 0) return first;
  let sum = 0;
  for (const element of data) sum += element * element;
  return Math.sqrt(sum / data.length);
}

/**
 * What a step sounds like: a value from the left, a derivative from the right, so that a tangent follows its
 * value there. Where an adjoint is accumulated, what was there is heard first, then the sum.
 */
export function tonesOf(step: Step): readonly Tone[] {
  const heard = (tensor: Tensor, pan: number, place: number): Tone => {
    const value = numberOf(tensor);
    return {
      frequency: pitchOf(value),
      pan,
      after: place * LATER,
      rough: !Number.isFinite(value),
    };
  };
  if (step.phase === 'primal') return [heard(step.value, -SIDE, 0)];
  if (step.phase === 'tangent') {
    const value = heard(step.value, -SIDE, 0);
    return step.tangent ? [value, heard(step.tangent, SIDE, 1)] : [value];
  }
  if (step.kind === 'contribution' && step.before) {
    return [heard(step.before, SIDE, 0), heard(step.value, SIDE, 1)];
  }
  return [heard(step.value, SIDE, 0)];
}
