import { describe, expect, it } from 'vitest';
import {
  following,
  heightRange,
  niceBelow,
  rangeAround,
  rangesAround,
  widthOf,
  zoomed,
} from '../../../src/study/curve/interval';

describe('the range of a point', () => {
  it.each([
    [2, [-1, 5]],
    [0, [-3, 3]],
    [-100, [-250, 50]],
    [Number.NaN, [-3, 3]],
  ])('around %d is %j at first', (x, range) => {
    expect(rangeAround(x)).toEqual(range);
  });

  it('has a unit as long either way on a map of two numbers of about one size', () => {
    const [across, up] = rangesAround(2, 5, 0.8);
    expect(widthOf(up) / widthOf(across)).toBeCloseTo(0.8);
    expect((across[0] + across[1]) / 2).toBe(2);
    expect((up[0] + up[1]) / 2).toBe(5);
  });

  it('is its own for each of two numbers of different sizes', () => {
    expect(rangesAround(1, 1000, 0.8)).toEqual([rangeAround(1), rangeAround(1000)]);
  });

  it('stays while the point is in it', () => {
    const range = [-1, 5] as const;
    expect(following(range, -1)).toBe(range);
    expect(following(range, 4.9)).toBe(range);
    expect(following(range, Number.NaN)).toBe(range);
  });

  it.each([-1.5, 5.5, -4, 20, 1e6])('has the point in it when that has moved to %d', (x) => {
    const [low, high] = following([-1, 5], x);
    expect(low).toBeLessThan(x);
    expect(high).toBeGreaterThan(x);
  });

  it('moves along with a point that is not far, and takes in where one has leapt from', () => {
    expect(widthOf(following([-1, 5], 5.5))).toBeCloseTo(6);
    expect(following([-1, 5], 20)[0]).toBe(-1);
  });

  it('is zoomed about the point, which keeps its place', () => {
    const [low, high] = zoomed([0, 10], 0.5, 2);
    expect([low, high]).toEqual([1, 6]);
    expect((2 - low) / (high - low)).toBeCloseTo(0.2);
  });

  it('is zoomed no further than numbers can be told apart', () => {
    let range = rangeAround(2);
    for (let k = 0; k < 200; k++) range = zoomed(range, 0.5, 2);
    expect(widthOf(range)).toBeGreaterThan(1e-9);
    for (let k = 0; k < 200; k++) range = zoomed(range, 2, 2);
    expect(widthOf(range)).toBeLessThan(1e17);
  });
});

describe('the heights worth seeing', () => {
  it('are all of them where none towers over the others', () => {
    expect(heightRange([0, 1, 4, 9, 16])).toEqual([0, 16]);
  });

  it('leave out what towers near a pole', () => {
    const heights = Array.from({ length: 201 }, (_, k) => 1 / (k - 100.001));
    const [low, high] = heightRange(heights) ?? [0, 0];
    expect(low).toBeGreaterThan(-5);
    expect(high).toBeLessThan(5);
  });

  it('are none where none is finite', () => {
    expect(heightRange([Number.NaN, Number.POSITIVE_INFINITY])).toBeNull();
  });
});

describe('a round number below another', () => {
  it.each([
    [1, 1],
    [1.9, 1],
    [2, 2],
    [4.99, 2],
    [5, 5],
    [0.06, 0.05],
    [300, 200],
    [1e-9, 1e-9],
  ])('of %d is %d', (size, nice) => {
    expect(niceBelow(size)).toBe(nice);
  });
});
