import { describe, expect, it } from 'vitest';
import { placedBlock } from '../../../src/document/array/placed-block';

const extents = { rows: 3, columns: 2 };

describe('a block of numbers pasted into a matrix', () => {
  it('takes the place of as many from there on', () => {
    expect(placedBlock('7\t8\n9\t10\n', { row: 1, column: 0 }, extents)).toEqual([
      [2, 7],
      [3, 8],
      [4, 9],
      [5, 10],
    ]);
  });

  it('may be a row, a column or a number', () => {
    expect(placedBlock('7 8', { row: 0, column: 0 }, extents)).toEqual([
      [0, 7],
      [1, 8],
    ]);
    expect(placedBlock('7\n8', { row: 1, column: 1 }, extents)).toEqual([
      [3, 7],
      [5, 8],
    ]);
    expect(placedBlock('[7]', { row: 2, column: 1 }, extents)).toEqual([[5, 7]]);
  });

  it('is refused where it does not fit, and said so', () => {
    expect(() => placedBlock('7 8', { row: 1, column: 1 }, extents)).toThrow(
      /^1×2 numbers do not fit from row 1, column 1 on/,
    );
    expect(() => placedBlock('7\n8', { row: 2, column: 1 }, extents)).toThrow(/do not fit/);
    expect(() => placedBlock('[[[1]]]', { row: 0, column: 0 }, extents)).toThrow(/not more axes/);
    expect(() => placedBlock('7 cat', { row: 0, column: 0 }, extents)).toThrow(/“cat” is not/);
  });
});
