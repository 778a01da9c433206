import { describe, expect, it } from 'vitest';
import { toTensor } from '../../../src/core/tensor/tensor';
import { readTensor } from '../../../src/lang/array/read-tensor';
import {
  elementSummary,
  shapeText,
  spokenShape,
  spokenTensor,
  tensorSource,
} from '../../../src/lang/array/tensor-text';

describe('an array in words', () => {
  it('has its extents, as seen and as heard', () => {
    expect(shapeText([3, 2])).toBe('3×2');
    expect(spokenShape([3, 2])).toBe('3 by 2');
    expect(spokenShape([])).toBe('scalar');
  });

  it('has all of a few numbers, row by row', () => {
    expect(
      spokenTensor(
        toTensor([
          [1, -2.5],
          [3, 4],
        ]),
        3,
      ),
    ).toBe('[1 −2.5; 3 4]');
    expect(spokenTensor(toTensor([1, 2]), 3)).toBe('[1 2]');
    expect(spokenTensor(toTensor(7), 3)).toBe('7');
  });

  it('has how far many numbers reach, and how many are none', () => {
    const many = Array.from({ length: 12 }, (_, k) => k - 2);
    expect(spokenTensor(toTensor(many), 3)).toBe('from −2 to 9');
    expect(spokenTensor(toTensor([...many, Number.NaN]), 3)).toBe('from −2 to 9, 1 not a number');
    expect(elementSummary(Float64Array.of(1, 3, Number.NaN))).toEqual({
      least: 1,
      greatest: 3,
      mean: 2,
      broken: 1,
    });
  });
});

describe('an array as text to edit', () => {
  it.each([
    [7],
    [[1, -0.5, Infinity]],
    [
      [
        [1, 2],
        [3, Number.NaN],
      ],
    ],
    [
      [
        [[1], [2]],
        [[3], [-0]],
      ],
    ],
  ])('reads back as itself: %j', (value) => {
    expect(readTensor(tensorSource(toTensor(value)))).toEqual(value);
  });
});
