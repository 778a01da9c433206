import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveBy,
  numberComplaint,
  readNumber,
  stepFor,
  writeNumber,
} from '../../../../src/ui/parts/text/number-text';

describe('reading a number', () => {
  it.each([
    ['2', 2],
    [' 1e-3 ', 0.001],
    ['−2', -2],
    ['+.5', 0.5],
    ['5.', 5],
    ['1/3', 1 / 3],
    ['2*pi', 2 * Math.PI],
    ['-π/2', -Math.PI / 2],
    ['1 / -4', -0.25],
    ['e', Math.E],
    ['inf', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['∞', Number.POSITIVE_INFINITY],
    ['nan', Number.NaN],
    ['1/0', Number.POSITIVE_INFINITY],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', ' ', '-', '1e', '2 3', '1/', '*2', 'x', '1,5', '0x10', '2pi', 'constructor'])(
    'does not read “%s”',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it.each(['1e400', '-1e309', '2/1e400', '1e200*1e200', '1'.padEnd(400, '0')])(
    'refuses what is too large, in the words of the expression: %s',
    (text) => {
      expect(readNumber(text)).toBeNull();
      expect(numberComplaint(text)).toMatch(
        /^The number “.*” is too large\. The largest number is about 1\.8e308; infinity is written inf\.$/,
      );
    },
  );

  it('takes an infinity that is meant, and the largest numbers', () => {
    expect(readNumber('2*inf')).toBe(Number.POSITIVE_INFINITY);
    expect(readNumber('-1/0')).toBe(Number.NEGATIVE_INFINITY);
    expect(readNumber('1.7e308')).toBe(1.7e308);
    expect(numberComplaint('x')).toMatch(/^Not a number/);
    expect(numberComplaint(' ')).toBe('Type a number');
  });

  it('reads back every number it writes', () => {
    fc.assert(
      fc.property(fc.double(), (value) => Object.is(readNumber(writeNumber(value)), value)),
    );
  });
});

describe('moving a number', () => {
  it.each([
    [0, 0.1],
    [2, 0.1],
    [-99, 0.1],
    [100, 1],
    [2500, 10],
    [0.05, 0.001],
    [1e-6, 1e-7],
    [Number.POSITIVE_INFINITY, 0.1],
  ])('moves %d by %d at a time', (value, step) => {
    expect(stepFor(value)).toBeCloseTo(step, 12);
  });

  it('leaves no dust of binary fractions', () => {
    expect(moveBy(0.1, 2, 0.1)).toBe(0.3);
    expect(moveBy(2.71, 1, 0.1)).toBe(2.81);
    expect(moveBy(1e-6, 1, 1e-7)).toBe(1.1e-6);
  });

  it('starts from 0 where there is no number, and stays at infinity', () => {
    expect(moveBy(Number.NaN, 3, 0.1)).toBe(0.3);
    expect(moveBy(Number.NEGATIVE_INFINITY, 3, 0.1)).toBe(Number.NEGATIVE_INFINITY);
  });
});
