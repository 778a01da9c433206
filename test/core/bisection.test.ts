import { expect, it } from 'vitest';
import { firstFrom } from '../../src/core/bisection';

it('The first of ascending numbers that is not less than another is found, or the place behind the last', () => {
  const numbers = [1, 3, 3, 7];
  const places = [0, 1, 2, 3, 4, 7, 8].map((least) => firstFrom(numbers, least));
  expect(places).toEqual([0, 0, 1, 1, 3, 3, 4]);
  expect(firstFrom([], 1)).toBe(0);
});
