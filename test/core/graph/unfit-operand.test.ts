import { describe, expect, it } from 'vitest';
import { unfitOperand } from '../../../src/core/graph/unfit-operand';
import type { PrimitiveName } from '../../../src/core/index';
import { primitives } from '../../../src/core/primitives/table';

describe('the operand whose shape does not fit', () => {
  it.each<[string, PrimitiveName, readonly number[][], number]>([
    ['is the one that does not broadcast with the first', 'add', [[2, 3], [2]], 1],
    ['is the first of many that does not go with those before', 'addN', [[3], [], [2], [3]], 2],
    [
      'is the right one where inner extents differ',
      'matmul',
      [
        [2, 3],
        [2, 3],
      ],
      1,
    ],
    ['is the scalar of a matrix product', 'matmul', [[], [2, 3]], 0],
    [
      'is the part of a concatenation that has other extents',
      'concat',
      [[1, 3], [2, 3], [2], [1, 3]],
      2,
    ],
    ['is the only one there is', 'sum', [[]], 0],
    ['is the target that does not match the classes', 'crossEntropy', [[2, 3], [4]], 1],
  ])('%s', (_, name, shapes, at) => {
    expect(unfitOperand(primitives[name], shapes, {})).toBe(at);
  });
});
