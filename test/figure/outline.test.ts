import { describe, expect, it } from 'vitest';
import { outlineParts } from '../../src/figure/outline';

describe('the parts of an outline', () => {
  it('are lines and cubic curves, whichever way they are written', () => {
    expect(outlineParts('M1 2H5V6L7 8Z')).toEqual([
      { op: 'm', c: [1, 2] },
      { op: 'l', c: [5, 2] },
      { op: 'l', c: [5, 6] },
      { op: 'l', c: [7, 8] },
      { op: 'h', c: [] },
    ]);
    expect(outlineParts('M0 0C1 2 3 4 5 6')).toEqual([
      { op: 'm', c: [0, 0] },
      { op: 'c', c: [1, 2, 3, 4, 5, 6] },
    ]);
  });

  it('go through the same points where a quadratic curve is written as a cubic one', () => {
    const [, curve] = outlineParts('M0 0Q3 6 6 0');
    expect(curve).toEqual({ op: 'c', c: [2, 4, 4, 4, 6, 0] });
  });

  it('go on smoothly after a curve', () => {
    const [, , smooth] = outlineParts('M0 0Q3 6 6 0T12 0');
    expect(smooth).toEqual({ op: 'c', c: [8, -4, 10, -4, 12, 0] });
  });

  it('are refused where a command is relative', () => {
    expect(() => outlineParts('M0 0l1 1')).toThrow(RangeError);
  });
});
