import { randomNumbers } from '../../core/random';
import type { Shape } from '../../core/tensor/shape';
import { sizeOf } from '../../core/tensor/shape';
import { fromTensor, type NestedNumbers } from '../../core/tensor/tensor';
import { wording } from './words';

/** Ways to fill an array of a given shape. */
export const fillings = [
  { id: 'zeros', label: wording.zeros },
  { id: 'ones', label: wording.ones },
  { id: 'identity', label: wording.identity },
  { id: 'range', label: '0, 1, 2, …' },
  { id: 'normal', label: wording.randomNormal },
  { id: 'uniform', label: wording.randomUniform },
] as const;

export type Filling = (typeof fillings)[number]['id'];

/** Whether a filling depends on a seed. */
export function isRandom(filling: Filling): boolean {
  return filling === 'normal' || filling === 'uniform';
}

/** Random numbers are rounded to so many decimals, so that they can be read and copied. */
const PRECISION = 1000;

/**
 * An array of this shape. The identity has ones where its last two indices are equal. Random numbers
 * are the same for the same seed and shape, and have three decimals.
 */
export function fillTensor(filling: Filling, shape: Shape, seed: number): number | NestedNumbers {
  const random = randomNumbers(seed);
  const rounded = (value: number) => Math.round(value * PRECISION) / PRECISION || 0;
  const columns = shape.at(-1) ?? 1;
  const rows = shape.at(-2) ?? 1;
  const at = (k: number): number => {
    switch (filling) {
      case 'zeros':
        return 0;
      case 'ones':
        return 1;
      case 'identity':
        return Math.floor(k / columns) % rows === k % columns ? 1 : 0;
      case 'range':
        return k;
      case 'uniform':
        return rounded(2 * random() - 1);
      case 'normal':
        return rounded(normal(random));
    }
  };
  return fromTensor({ shape, data: Float64Array.from({ length: sizeOf(shape) }, (_, k) => at(k)) });
}

/** A number with mean 0 and variance 1, by Box and Muller's transform. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
