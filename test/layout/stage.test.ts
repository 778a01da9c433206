import { describe, expect, it } from 'vitest';
import { CORNER, fitOn, MARGIN } from '../../src/layout/stage';

const stage = { width: 600, height: 400 };
const limits = { least: 0.1, most: 1.25 };

describe('boxes on a stage', () => {
  it('are shown as large as they can be, in the middle', () => {
    const wide = { x: 100, y: 100, width: 1168, height: 100 };
    const { x, y, zoom } = fitOn([wide], stage, limits);
    expect(zoom).toBe((600 - 2 * MARGIN) / 1168);
    expect([wide.x * zoom + x, (wide.y + 50) * zoom + y]).toEqual([MARGIN, 200]);
  });

  it('keep out of the corner of the controls', () => {
    const tall = { x: 0, y: 0, width: 580, height: 380 };
    const { y, zoom } = fitOn([tall], stage, limits);
    expect(tall.height * zoom + y).toBeLessThanOrEqual(400 - CORNER.height);
    const beside = { ...tall, x: CORNER.width, width: 300 };
    const head = { x: 0, y: 0, width: 100, height: 100 };
    expect(fitOn([head, beside], stage, limits).zoom).toBeGreaterThan(zoom);
  });

  it('are never larger or smaller than they may be', () => {
    expect(fitOn([{ x: 0, y: 0, width: 10, height: 10 }], stage, limits).zoom).toBe(1.25);
    expect(fitOn([{ x: 0, y: 0, width: 1e6, height: 10 }], stage, limits).zoom).toBe(0.1);
  });
});
