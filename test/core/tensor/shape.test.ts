import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  broadcastShapes,
  broadcastStrides,
  SCALAR,
  type Shape,
  ShapeError,
  sameShape,
  sizeOf,
} from '../../../src/core/tensor/shape';

describe('broadcasting', () => {
  it.each<[Shape[], Shape]>([
    [[], []],
    [[[], []], []],
    [[[], [3]], [3]],
    [[[3], []], [3]],
    [
      [
        [2, 1],
        [1, 3],
      ],
      [2, 3],
    ],
    [
      [[3], [2, 1]],
      [2, 3],
    ],
    [
      [[4, 1, 3], [2, 1], []],
      [4, 2, 3],
    ],
    [
      [[1], [1, 1]],
      [1, 1],
    ],
    [[[0], [1]], [0]],
    [
      [
        [1, 0],
        [2, 1],
      ],
      [2, 0],
    ],
  ])('of %j gives %j', (shapes, expected) => {
    expect(broadcastShapes(shapes)).toEqual(expected);
  });

  it.each<[Shape[], string]>([
    [[[2], [3]], 'shapes [2] and [3] do not broadcast together'],
    [
      [
        [2, 3],
        [3, 2],
      ],
      'shapes [2, 3] and [3, 2] do not broadcast together',
    ],
    [[[0], [2]], 'shapes [0] and [2] do not broadcast together'],
  ])('of %j is refused, naming the two that clash', (shapes, message) => {
    expect(() => broadcastShapes(shapes)).toThrow(new ShapeError(message));
  });

  it('does not depend on the order or grouping of shapes', () => {
    const shape = fc
      .subarray([0, 1, 2])
      .chain((kept) => fc.constant([2, 3, 4].map((n, axis) => (kept.includes(axis) ? n : 1))));
    const shorter = fc.tuple(shape, fc.nat(3)).map(([full, cut]) => full.slice(cut));
    fc.assert(
      fc.property(shorter, shorter, shorter, (a, b, c) => {
        const all = broadcastShapes([a, b, c]);
        expect(broadcastShapes([c, a, b])).toEqual(all);
        expect(broadcastShapes([broadcastShapes([a, b]), c])).toEqual(all);
      }),
    );
  });

  it('reads a stretched axis with stride 0', () => {
    expect(broadcastStrides([3], [2, 3])).toEqual([0, 1]);
    expect(broadcastStrides([2, 1], [2, 3])).toEqual([1, 0]);
    expect(broadcastStrides([2, 3], [4, 2, 3])).toEqual([0, 3, 1]);
    expect(broadcastStrides(SCALAR, [2, 3])).toEqual([0, 0]);
  });
});

describe('a shape', () => {
  it('has as many elements as its extents multiply to', () => {
    expect([[], [3], [2, 3], [2, 0]].map(sizeOf)).toEqual([1, 3, 6, 0]);
  });

  it('is the same as one of the same extents, and no other', () => {
    expect(sameShape([2, 3], [2, 3])).toBe(true);
    expect(sameShape([2, 3], [3, 2])).toBe(false);
    expect(sameShape([1], [])).toBe(false);
    expect(sameShape([2], [2, 1])).toBe(false);
  });
});
