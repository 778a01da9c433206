import { describe, expect, it } from 'vitest';
import {
  clipLine,
  linePath,
  markedPoints,
  nearest,
  spread,
  stairs,
} from '../../../../src/ui/parts/plot/lines';

const GAP = { x: 10, y: Number.NaN };

describe('a line through points', () => {
  it('breaks where a point has no place', () => {
    const points = [{ x: 0, y: 1 }, { x: 5, y: 2 }, GAP, { x: 20, y: 3 }, { x: 25, y: 4 }];
    expect(linePath(points)).toBe('M0 1L5 2M20 3L25 4');
  });

  it('shows a lone point as a dot', () => {
    expect(linePath([GAP, { x: 1, y: 2 }, GAP])).toBe('M1 2h0');
  });

  it('is nothing without points', () => {
    expect(linePath([GAP])).toBe('');
  });

  it('can go in stairs, level until the next point', () => {
    const points = [{ x: 0, y: 1 }, { x: 5, y: 2 }, GAP, { x: 20, y: 3 }];
    expect(linePath(stairs(points))).toBe('M0 1L5 1L5 2M20 3h0');
  });

  it('carries a marker where the one before is far enough away', () => {
    const points = [0, 4, 8, 12, 16, 20].map((x) => ({ x, y: 0 }));
    expect(markedPoints(points, 10)).toEqual([0, 3]);
    expect(markedPoints([GAP, ...points], 100)).toEqual([1]);
  });
});

describe('clipping a line to a box', () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 };

  it('keeps what is inside', () => {
    expect(clipLine({ x: -10, y: 5 }, { x: 20, y: 5 }, box)).toEqual([
      { x: 0, y: 5 },
      { x: 10, y: 5 },
    ]);
    expect(clipLine({ x: 5, y: 5 }, { x: 15, y: 15 }, box)).toEqual([
      { x: 5, y: 5 },
      { x: 10, y: 10 },
    ]);
  });

  it('gives nothing where the line passes by', () => {
    expect(clipLine({ x: 20, y: 0 }, { x: 20, y: 10 }, box)).toBeNull();
    expect(clipLine({ x: -5, y: 4 }, { x: 4, y: -5 }, box)).toBeNull();
    expect(clipLine({ x: Number.NaN, y: 4 }, { x: 4, y: 5 }, box)).toBeNull();
  });
});

describe('labels that would overlap', () => {
  it('are moved apart in their order', () => {
    expect(spread([50, 52, 10], 10, [0, 100])).toEqual([50, 60, 10]);
  });

  it('stay within the picture', () => {
    expect(spread([98, 99, 99], 10, [0, 100])).toEqual([80, 90, 100]);
    expect(spread([-5, 0], 10, [0, 100])).toEqual([0, 10]);
  });
});

it('finds the nearest sample to a pixel', () => {
  expect(nearest([0, 10, 20], 14)).toBe(1);
  expect(nearest([20, 10, Number.NaN], 30)).toBe(0);
  expect(nearest([], 3)).toBe(-1);
});
