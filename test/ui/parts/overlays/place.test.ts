import { describe, expect, it } from 'vitest';
import { placeBeside, placeClear } from '../../../../src/ui/parts/overlays/place';

const view = { width: 320, height: 640 };
const size = { width: 200, height: 100 };
const at = (left: number, top: number) => ({ left, top, right: left + 32, bottom: top + 32 });

describe('placing a box beside an anchor', () => {
  it('puts it below, its left edge at the anchor’s', () => {
    expect(placeBeside(at(20, 20), size, view, 'below-start')).toMatchObject({ left: 20, top: 56 });
  });

  it('puts its right edge at the anchor’s when asked', () => {
    expect(placeBeside(at(280, 20), size, view, 'below-end')).toMatchObject({ left: 112 });
  });

  it('never lets it leave the view', () => {
    expect(placeBeside(at(280, 20), size, view, 'below-start').left).toBe(112);
    expect(placeBeside(at(0, 20), size, view, 'below-end').left).toBe(8);
  });

  it('puts it above where there is more room above', () => {
    expect(placeBeside(at(20, 600), size, view, 'below-start')).toMatchObject({ top: 496 });
  });

  it('says how high it may be, for what is too long on either side', () => {
    const long = placeBeside(at(20, 20), { width: 200, height: 900 }, view, 'below-start');
    expect(long).toMatchObject({ top: 56, maxHeight: 576 });
  });
});

describe('a box that covers little', () => {
  const controls = (...lefts: number[]) =>
    lefts.map((left) => ({ left, top: 60, right: left + 30, bottom: 90 }));

  it('is where it was asked for while that covers nothing', () => {
    expect(placeClear(at(20, 100), size, view, 'below-start', controls(20))).toEqual(
      placeBeside(at(20, 100), size, view, 'below-start'),
    );
  });

  it('goes to the side where it covers fewer controls', () => {
    const beside = at(20, 100);
    const below = placeBeside(beside, size, view, 'below-start');
    const there = { left: 30, top: below.top + 5, right: 60, bottom: below.top + 25 };
    expect(placeClear(beside, size, view, 'below-start', [there])).toEqual(
      placeBeside(beside, size, view, 'above-start'),
    );
  });

  it('stays where it was asked for when all sides cover as many', () => {
    const everywhere = [{ left: 0, top: 0, right: 999, bottom: 999 }];
    expect(placeClear(at(20, 100), size, view, 'below-start', everywhere)).toEqual(
      placeBeside(at(20, 100), size, view, 'below-start'),
    );
  });
});
