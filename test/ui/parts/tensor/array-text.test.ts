import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../../src/core/tensor/shape';
import type { TangentSeed } from '../../../../src/document/document';
import { arrayText } from '../../../../src/ui/parts/tensor/array-text';

describe('a seed in little room', () => {
  it.each<[TangentSeed, Shape, string]>([
    [0, [3, 2], '0'],
    [{ element: 1 }, [3], '(0, 1, 0)'],
    [0.5, [2], '(0.5, 0.5)'],
    [{ element: 4 }, [3, 2], '1 at [2, 0]'],
    [-2, [9], 'all −2'],
    [
      [
        [1, 0],
        [-4, 0.25],
      ],
      [2, 2],
      '2×2, −4 to 1',
    ],
    [[[1, Number.NaN]], [1, 2], '1×2, some not a number'],
  ])('%j of shape %j is %s', (tangent, shape, text) => {
    expect(arrayText(tangent, shape, 3)).toBe(text);
  });
});
