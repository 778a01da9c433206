import { describe, expect, it } from 'vitest';
import { toTensor } from '../../../src/core/tensor/tensor';
import { fillTensor } from '../../../src/document/array/fill-tensor';

describe('filling an array', () => {
  it('with zeros, ones, or the whole numbers from 0', () => {
    expect(fillTensor('zeros', [2], 1)).toEqual([0, 0]);
    expect(fillTensor('ones', [], 1)).toBe(1);
    expect(fillTensor('range', [2, 2], 1)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('with the identity, in every matrix of a batch', () => {
    const identity = [
      [1, 0, 0],
      [0, 1, 0],
    ];
    expect(fillTensor('identity', [2, 2, 3], 1)).toEqual([identity, identity]);
  });

  it('at random gives the same for the same seed and something else for another', () => {
    for (const filling of ['normal', 'uniform'] as const) {
      expect(fillTensor(filling, [3, 2], 7)).toEqual(fillTensor(filling, [3, 2], 7));
      expect(fillTensor(filling, [3, 2], 7)).not.toEqual(fillTensor(filling, [3, 2], 8));
    }
  });

  it('at random has the mean and the variance it should have', () => {
    const moments = (filling: 'normal' | 'uniform') => {
      const { data } = toTensor(fillTensor(filling, [10_000], 3));
      const mean = data.reduce((sum, x) => sum + x, 0) / data.length;
      return [mean, data.reduce((sum, x) => sum + (x - mean) ** 2, 0) / data.length];
    };
    const [mean, variance] = moments('normal');
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
    const [middle, spread] = moments('uniform');
    expect(middle).toBeCloseTo(0, 1);
    expect(spread).toBeCloseTo(1 / 3, 1);
  });
});
