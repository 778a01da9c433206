import { describe, expect, it } from 'vitest';
import { extent, linearScale, logScale, wholeDecades } from '../../../../src/ui/parts/plot/scale';

describe('a linear scale', () => {
  const scale = linearScale([0, 10], [100, 300]);

  it('places numbers between the ends and finds them again', () => {
    expect([0, 5, 10].map(scale.at)).toEqual([100, 200, 300]);
    expect(scale.invert(250)).toBe(7.5);
  });

  it('runs backwards where its range does, as an upright axis does', () => {
    expect(linearScale([0, 1], [200, 0]).at(0.25)).toBe(150);
  });

  it('has no place for what is not finite', () => {
    expect(scale.at(Number.POSITIVE_INFINITY)).toBeNaN();
  });

  it('puts a single number in the middle', () => {
    expect(linearScale([4, 4], [0, 100]).at(4)).toBe(50);
    expect(linearScale([0, 0], [0, 100]).at(0)).toBe(50);
  });
});

describe('a logarithmic scale', () => {
  const scale = logScale([1e-16, 1], [0, 160]);

  it('gives every decade the same room', () => {
    expect([1e-16, 1e-8, 1].map((x) => Math.round(scale.at(x)))).toEqual([0, 80, 160]);
    expect(scale.invert(80)).toBeCloseTo(1e-8, 15);
  });

  it('has no place for zero and negative numbers', () => {
    expect([0, -1].map(scale.at)).toEqual([Number.NaN, Number.NaN]);
  });

  it('reaches from the least to the greatest float64', () => {
    const whole = logScale([Number.MIN_VALUE, Number.MAX_VALUE], [0, 100]);
    expect(whole.at(Number.MIN_VALUE)).toBe(0);
    expect(whole.at(Number.MAX_VALUE)).toBeCloseTo(100);
  });
});

describe('the extent of numbers', () => {
  it('leaves out what has no place', () => {
    const values = [Number.NaN, -3, 0, 5, Number.POSITIVE_INFINITY];
    expect(extent(values, 'linear')).toEqual([-3, 5]);
    expect(extent(values, 'log')).toEqual([5, 5]);
    expect(extent([0, Number.NaN], 'log')).toBeNull();
  });

  it('is widened to whole powers of ten, at least one', () => {
    expect(wholeDecades([3e-5, 0.2])).toEqual([1e-5, 1]);
    expect(wholeDecades([10, 10])).toEqual([10, 100]);
  });
});
