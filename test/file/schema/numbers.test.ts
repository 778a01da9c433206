import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/limits';
import {
  readNumber,
  readNumbers,
  writeSpecial,
  writtenNumber,
} from '../../../src/file/schema/numbers';
import { plainPositions } from '../../../src/file/schema/plain-positions';

describe('a number as text', () => {
  it.each([
    [0, '0'],
    [-0, '-0'],
    [0.1, '0.1'],
    [5e-324, '5e-324'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('is the shortest that is read as it: %d', (number, text) => {
    expect(writtenNumber(number)).toBe(text);
  });

  it('stands in JSON only for what JSON would change', () => {
    const values = [1, -0, 0, Number.NaN, Infinity, -Infinity, 'text', null, true];
    expect(JSON.stringify(values, writeSpecial)).toBe(
      '[1,"-0",0,"NaN","Infinity","-Infinity","text",null,true]',
    );
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['-0', -0],
    [7, 7],
    ['7', undefined],
    ['', undefined],
    [null, undefined],
    [[7], undefined],
  ])('is read where JSON can’t write the number, and no other: %j', (value, number) => {
    expect(readNumber(value)).toBe(number);
  });
});

describe('an array of numbers', () => {
  it('is read with all that it holds, whatever its shape', () => {
    expect(readNumbers([[1, '-0'], [], 'NaN'])).toEqual([[1, -0], [], Number.NaN]);
    expect(readNumbers(2)).toBe(2);
    expect(readNumbers([])).toEqual([]);
  });

  it('is none where something in it is no number', () => {
    expect(readNumbers([1, [2, null]])).toBeUndefined();
    expect(readNumbers('one')).toBeUndefined();
  });

  it('has eight axes at most', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(readNumbers(nested(limits.axes))).toEqual(nested(limits.axes));
    expect(readNumbers(nested(limits.axes + 1))).toBeUndefined();
  });

  it('holds as many numbers as a document may, and not one more', () => {
    const most = new Array<number>(limits.numbers).fill(0);
    expect(readNumbers(most)).not.toBeUndefined();
    expect(readNumbers([most, 0])).toBeUndefined();
  });
});

describe('places that JSON can write', () => {
  it('are the very same where it can', () => {
    const positions = { a: { x: 1, y: 0 }, b: { x: -1, y: 2.5 } };
    expect(plainPositions(positions)).toBe(positions);
  });

  it.each([
    { x: -0, y: 1 },
    { x: 1, y: -0 },
  ])('have 0 for −0, and all else as it was: %j', (place) => {
    const plain = plainPositions({ a: place, b: { x: 3, y: 4 } });
    expect(plain).toStrictEqual({ a: { x: place.x + 0, y: place.y + 0 }, b: { x: 3, y: 4 } });
    expect(Object.values(plain).some(({ x, y }) => Object.is(x, -0) || Object.is(y, -0))).toBe(
      false,
    );
  });
});
