import { describe, expect, it } from 'vitest';
import { digitsAgainst, digitsLost, sharedDigits } from '../../../src/study/compare/digits';

describe('digits held against a reference', () => {
  it.each([
    [5.5, 5.5, '5.5', ''],
    [5.50001, 5.5, '5.5000', '1'],
    [5.499, 5.5, '5.', '499'],
    [-1.25, 1.25, '', '−1.25'],
    [10.5, 5.5, '', '10.5'],
    [100, 100, '100', ''],
    [0, 0, '0', ''],
    [1 / 3, 1 / 3, '0.33333333333333', ''],
  ])('%d against %d is %o then %o', (value, reference, same, other) => {
    expect(digitsAgainst(value, reference)).toEqual({ same, other, exponent: null });
  });

  it('have one power of ten for both, so that digits stand under digits', () => {
    expect(digitsAgainst(1.5e-12, 1.25e-12)).toEqual({ same: '1.', other: '5', exponent: -12 });
    expect(digitsAgainst(3e20, 3e20)).toEqual({ same: '3', other: '', exponent: 20 });
  });

  it('are a plain 0 for 0', () => {
    expect(digitsAgainst(0, 3e54)).toEqual({ same: '', other: '0', exponent: null });
  });

  it('never look like 0 where they are not, however large the reference is', () => {
    expect(digitsAgainst(-1e-90, 1e-9)).toEqual({ same: '', other: '−1', exponent: -90 });
  });

  it('reach down to the smallest numbers there are', () => {
    expect(digitsAgainst(5e-324, 5e-324).exponent).toBe(-324);
    expect(digitsAgainst(5e-324, 5e-324).same).toMatch(/^4\.9|^5/);
  });

  it('say what is not finite in signs', () => {
    expect(digitsAgainst(Number.NaN, 1)).toEqual({ same: '', other: 'NaN', exponent: null });
    expect(digitsAgainst(Number.NaN, Number.NaN).same).toBe('NaN');
    expect(digitsAgainst(Number.NEGATIVE_INFINITY, 1).other).toBe('−∞');
    expect(digitsAgainst(2, Number.NaN)).toEqual({ same: '', other: '2', exponent: null });
  });
});

describe('leading digits that a difference loses', () => {
  it.each([
    [1.0000002, 0.9999998, 6],
    [11.657571, 11.652071, 3],
    [3, 1, 0],
    [1, -1, 0],
    [2.5, 2.5, 15],
    [1, 0, 0],
    [1, Number.POSITIVE_INFINITY, 0],
  ])('of %d and %d: %d, however they look', (a, b, count) => {
    expect(digitsLost(a, b)).toBe(count);
  });
});

describe('leading digits that two numbers share', () => {
  it.each([
    [11.657571, 11.652071, 4],
    [0.00123, 0.00124, 2],
    [1, -1, 0],
    [2.5, 2.5, 15],
    [1, Number.NaN, 0],
  ])('of %d and %d: %d', (a, b, count) => {
    expect(sharedDigits(a, b)).toBe(count);
  });
});
