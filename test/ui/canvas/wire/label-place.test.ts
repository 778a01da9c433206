import { describe, expect, it } from 'vitest';
import { overlaps, type Rect, wireCurve } from '../../../../src/ui/canvas/scene/geometry';
import { crosses, labelPlace, type Surroundings } from '../../../../src/ui/canvas/wire/label-place';

const form = { form: 'whole', width: 62, height: 58, cost: 0 };
const short = { form: 'short', width: 40, height: 24, cost: 150 };
const left = { x: 0, y: 0, width: 108, height: 84 };
const right = { x: 170, y: 0, width: 108, height: 84 };
const way = [wireCurve({ x: 108, y: 42 }, { x: 170, y: 42 })];

const among = (boxes: readonly Rect[], lines: Surroundings['lines'] = new Map()): Surroundings => ({
  boxes,
  nodes: [left, right],
  within: { x: -400, y: -400, width: 1100, height: 900 },
  lines,
});
const place = (around: Surroundings, forms: readonly (typeof form)[] = [form]) => {
  const found = labelPlace('w', way, forms, around);
  if (!found) throw new Error('There is no place.');
  return found;
};

describe('the place of a label', () => {
  it('is on its wire where nothing else is', () => {
    const { box, away, free } = place(among([]));
    expect(box).toEqual({ x: 139 - 31, y: 42 - 29, width: 62, height: 58 });
    expect([away, free]).toEqual([false, true]);
  });

  it('is beside a short wire, clear of the nodes at its ends', () => {
    const { box, free } = place(among([left, right]));
    expect(free).toBe(true);
    expect([left, right].some((node) => overlaps(box, node))).toBe(false);
  });

  it('is clear of whatever stands where it would, such as other labels', () => {
    const first = place(among([left, right])).box;
    const second = place(among([left, right, first])).box;
    expect(overlaps(first, second)).toBe(false);
  });

  it('is on no other wire, while its own may be under it', () => {
    const points = [
      { x: -200, y: -40 },
      { x: 500, y: -40 },
    ];
    const { box, free } = place(among([left, right], new Map([['other', points]])));
    expect(free).toBe(true);
    expect(crosses(box, points[0] as (typeof points)[0], points[1] as (typeof points)[0])).toBe(
      false,
    );
    expect(place(among([], new Map([['w', points]]))).box.y).toBe(13);
  });

  it('takes a shorter form only where the longer would stand far away', () => {
    expect(place(among([left, right]), [form, short]).form).toBe('whole');
    const lid = { x: -500, y: -500, width: 1300, height: 490 };
    const floor = { x: -500, y: 94, width: 1300, height: 490 };
    expect(place(among([lid, floor]), [form, short]).form).toBe('whole');
    const flat = [
      { ...lid, height: 528 },
      { ...floor, y: 56 },
    ];
    expect(place(among(flat), [form, short]).form).toBe('short');
  });

  it('says where there is none', () => {
    const all = { x: -5000, y: -5000, width: 10_000, height: 10_000 };
    expect(place(among([all])).free).toBe(false);
  });
});
