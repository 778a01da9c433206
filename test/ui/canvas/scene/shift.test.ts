import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps, type Rect } from '../../../../src/ui/canvas/scene/geometry';
import { beyond, centred, type Shift, shifted } from '../../../../src/ui/canvas/scene/shift';

const SIZES = { canvas: { width: 200, height: 120 }, margin: 20, ahead: 8 };
const WHOLE: Rect = { x: 0, y: 0, ...SIZES.canvas };
const { view } = centred(SIZES);

const area = (rects: readonly Rect[]) =>
  rects.reduce((sum, { width, height }) => sum + width * height, 0);

const step = (x: number, y: number, from = centred(SIZES)) => {
  const shift = shifted(from, { x, y }, SIZES);
  if (!shift) throw new Error('nothing stays in view');
  return shift;
};

describe('a canvas that is larger than the view', () => {
  it('is moved itself, and painted in a strip ahead of where the view goes', () => {
    const { lie, copied, bare } = step(-3, 0);
    expect(lie.view).toEqual({ ...view, x: view.x + 3 });
    expect(copied).toBeNull();
    expect(bare).toEqual([{ ...view, x: view.x + view.width, width: 3 + SIZES.ahead }]);
  });

  it('is painted no more until the view comes to the end of the strip', () => {
    const { lie } = step(-3, 0);
    expect(step(-8, 0, lie).bare).toEqual([]);
    expect(step(-9, 0, lie).bare).toHaveLength(1);
  });

  it('is painted nothing where the view goes back', () => {
    expect(step(3, 0, step(-3, 0).lie).bare).toEqual([]);
  });

  it('has what is on it copied once the view comes to its rim, back to its middle', () => {
    const { lie, copied } = step(-21, 0);
    expect(copied).toEqual({ x: -21, y: 0 });
    expect(lie.view).toEqual(view);
  });

  it('has nothing to move where nothing of it stays in view', () => {
    expect(shifted(centred(SIZES), { x: view.width, y: 0 }, SIZES)).toBeNull();
  });

  it('has all that is in view painted, wherever a hand goes, and each place once', () => {
    const by = fc.record({
      x: fc.integer({ min: -50, max: 50 }),
      y: fc.integer({ min: -30, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(by, { minLength: 1, maxLength: 20 }), (way) => {
        let lie = centred(SIZES);
        for (const by of way) {
          const shift: Shift = step(by.x, by.y, lie);
          const { copied, bare } = shift;
          expect(shift.lie.view).toMatchObject({ width: view.width, height: view.height });
          expect(contains(WHOLE, shift.lie.painted)).toBe(true);
          expect(contains(shift.lie.painted, shift.lie.view)).toBe(true);
          const [x, y] = [copied?.x ?? 0, copied?.y ?? 0];
          const { painted } = lie;
          const right = Math.min(WHOLE.width, painted.x + painted.width + x);
          const bottom = Math.min(WHOLE.height, painted.y + painted.height + y);
          const left = Math.max(0, painted.x + x);
          const top = Math.max(0, painted.y + y);
          const stays = { x: left, y: top, width: right - left, height: bottom - top };
          expect(area([stays, ...bare])).toBe(area([shift.lie.painted]));
          for (const strip of bare) expect(overlaps(strip, stays)).toBe(false);
          lie = shift.lie;
        }
      }),
    );
  });
});

describe('what of a rectangle is beyond another', () => {
  it('is nothing where they are the same', () => {
    expect(beyond(view, view)).toEqual([]);
  });

  it('is strips around it', () => {
    const strips = beyond(view, WHOLE);
    expect(strips).toHaveLength(4);
    expect(area([view, ...strips])).toBe(area([WHOLE]));
  });
});
