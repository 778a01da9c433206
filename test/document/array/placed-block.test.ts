import { describe, expect, it } from 'vitest';
import { type BlockPlace, placedBlock } from '../../../src/document/array/placed-block';
import { readingsOf } from '../../../src/lang/array/read-tensor';

const extents = { rows: 3, columns: 2 };
const blockOf = (text: string, at: BlockPlace) => placedBlock(readingsOf(text), at, extents);

describe('a block of numbers pasted into a matrix', () => {
  it('takes the place of as many from there on', () => {
    expect(blockOf('7\t8\n9\t10\n', { row: 1, column: 0 })).toEqual([
      [2, 7],
      [3, 8],
      [4, 9],
      [5, 10],
    ]);
  });

  it('may be a row, a column or a number', () => {
    expect(blockOf('7 8', { row: 0, column: 0 })).toEqual([
      [0, 7],
      [1, 8],
    ]);
    expect(blockOf('7\n8', { row: 1, column: 1 })).toEqual([
      [3, 7],
      [5, 8],
    ]);
    expect(blockOf('[7]', { row: 2, column: 1 })).toEqual([[5, 7]]);
  });

  it('is refused where it does not fit, and said so', () => {
    expect(() => blockOf('7 8', { row: 1, column: 1 })).toThrow(
      /^1×2 numbers do not fit from row 1, column 1 on/,
    );
    expect(() => blockOf('7\n8', { row: 2, column: 1 })).toThrow(/do not fit/);
    expect(() => blockOf('[[[1]]]', { row: 0, column: 0 })).toThrow(/not more axes/);
    expect(() => blockOf('7 cat', { row: 0, column: 0 })).toThrow(/“cat” is not/);
  });
});
