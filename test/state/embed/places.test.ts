import { describe, expect, it } from 'vitest';
import { placesInFrame } from '../../../src/state/embed/places';

const all = { rows: true, sentence: true, inputs: true };
const usual = { rows: true, sentence: false, inputs: false };
const sizes = [
  { width: 360, height: 240 },
  { width: 640, height: 400 },
  { width: 720, height: 480 },
  { width: 1200, height: 720 },
  { width: 1600, height: 1200 },
];

describe('placesInFrame', () => {
  it.each(sizes)('shares out all of $width × $height', (size) => {
    for (const chosen of [all, usual]) {
      const parts = Object.values(placesInFrame(size, chosen));
      expect(parts.reduce((sum, part) => sum + part)).toBe(size.height);
    }
  });

  it.each(sizes)(
    'leaves the graph more than half of $width × $height, unless more is wished for',
    (size) => {
      expect(placesInFrame(size, usual).canvas).toBeGreaterThan(size.height / 2);
      expect(placesInFrame(size, all).canvas).toBeGreaterThanOrEqual(100);
    },
  );

  it('has rows from 640 × 400 on, unless they are switched off', () => {
    expect(placesInFrame({ width: 640, height: 400 }, usual).rows).toBeGreaterThan(0);
    expect(placesInFrame({ width: 639, height: 400 }, usual).rows).toBe(0);
    expect(placesInFrame({ width: 640, height: 399 }, usual).rows).toBe(0);
    expect(placesInFrame({ width: 1200, height: 720 }, { ...usual, rows: false }).rows).toBe(0);
  });

  it('has more rows in higher frames', () => {
    const heights = sizes.map((size) => placesInFrame(size, usual).rows);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights.at(-1)).toBeGreaterThan(heights[1] ?? 0);
  });
});
