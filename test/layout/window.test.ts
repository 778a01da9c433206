import { describe, expect, it } from 'vitest';
import {
  canvasIn,
  type Folds,
  foldedAnew,
  foldedIn,
  isLow,
  modeFor,
  NO_SHARES,
  SLIVER,
  spansIn,
} from '../../src/layout/window';

const laptop = { width: 1280, height: 720 };
const tablet = { width: 1024, height: 768 };
const upright = { width: 768, height: 1024 };
const screen = { width: 1920, height: 1080 };
const phone = { width: 390, height: 844 };

describe('how the rooms are put together', () => {
  it.each([
    ['a laptop', 1280, 720, 'wide'],
    ['a large screen', 1920, 1080, 'wide'],
    ['a tablet on its side', 1024, 768, 'wide'],
    ['a tablet upright', 768, 1024, 'tall'],
    ['a phone', 320, 640, 'narrow'],
    ['a laptop magnified to 400 %', 320, 180, 'narrow'],
    ['a laptop magnified to 200 %', 640, 360, 'narrow'],
  ])('suits %s', (_what, width, height, mode) => {
    expect(modeFor(width, height)).toBe(mode);
  });
});

describe('the sides of the canvas', () => {
  it('are both there where there is room, and on a tablet the right one alone', () => {
    expect(foldedIn(laptop, 'automatic')).toEqual({ left: false, right: false });
    expect(foldedIn(tablet, 'automatic')).toEqual({ left: true, right: false });
    expect(foldedIn(upright, 'automatic')).toEqual({ left: false, right: false });
  });

  it('are folded away as was chosen, whatever the window', () => {
    for (const window of [laptop, tablet, upright, screen]) {
      expect(foldedIn(window, 'neither')).toEqual({ left: false, right: false });
      expect(foldedIn(window, 'left')).toEqual({ left: true, right: false });
      expect(foldedIn(window, 'both')).toEqual({ left: true, right: true });
    }
  });

  it('are left to the window again once they are as suits it', () => {
    const folds = (window: typeof laptop, ...sides: readonly ('left' | 'right')[]) =>
      sides.reduce<Folds>((folded, side) => foldedAnew(window, folded, side), 'automatic');
    expect(folds(laptop, 'left')).toBe('left');
    expect(folds(laptop, 'left', 'right')).toBe('both');
    expect(folds(laptop, 'left', 'right', 'left')).toBe('right');
    expect(folds(laptop, 'left', 'left')).toBe('automatic');
    expect(folds(tablet, 'left')).toBe('neither');
    expect(folds(tablet, 'right')).toBe('both');
    expect(folds(tablet, 'left', 'left')).toBe('automatic');
  });

  it('keep their share of the window as it changes, within what they need and may have', () => {
    const shares = { ...NO_SHARES, left: 0.2, right: 0.5 };
    const sizes = (window: typeof laptop) => {
      const { left, right } = spansIn(window, shares, 'neither');
      return [left.size, right.size];
    };
    expect(sizes(laptop)).toEqual([256, 640]);
    expect(sizes(screen)).toEqual([360, 960]);
    // What is left for the canvas is never too little for a graph.
    const { left, right } = spansIn(tablet, { ...shares, right: 0.9 }, 'neither');
    expect(tablet.width - left.size - right.size).toBe(280);
  });
});

describe('a left side for writing', () => {
  it('has lines of a length that programs are read in, and leaves a canvas', () => {
    const { left, right } = spansIn(laptop, NO_SHARES, 'automatic', true);
    expect(left.size).toBe(371);
    expect(laptop.width - left.size - right.size).toBeGreaterThan(400);
  });

  it('has a width of its own, which is kept apart from that of the palette', () => {
    const shares = { ...NO_SHARES, left: 0.2, writing: 0.4 };
    expect(spansIn(laptop, shares, 'automatic', true).left.size).toBe(512);
    expect(spansIn(laptop, shares, 'automatic').left.size).toBe(256);
  });
});

describe('the canvas that a window has', () => {
  it.each([
    ['a laptop', laptop, 'automatic', 1280 - 192 - 538],
    ['a large screen', screen, 'automatic', 1920 - 224 - 760],
    ['a tablet', tablet, 'automatic', 1024 - SLIVER - 532],
    ['a laptop without its left side', laptop, 'left', 1280 - SLIVER - 538],
    ['a laptop without its right side', laptop, 'right', 1280 - 192 - SLIVER],
    ['a laptop with the graph alone', laptop, 'both', 1280 - 2 * SLIVER],
    ['a phone', phone, 'automatic', 390],
  ] as const)('is what the sides leave of %s', (_what, window, folded, width) => {
    expect(canvasIn(window, NO_SHARES, folded).width).toBe(width);
  });

  it('is higher on an upright tablet whose right side is folded away', () => {
    const shown = canvasIn(upright, NO_SHARES, 'neither').height;
    expect(canvasIn(upright, NO_SHARES, 'right').height - shown).toBe(
      Math.round(0.42 * 1024) - SLIVER,
    );
  });

  it('has the canvas beside the trace on a phone on its side, and above it on one that is upright', () => {
    const onItsSide = { width: 844, height: 390 };
    expect([onItsSide, phone, laptop].map(isLow)).toEqual([true, false, false]);
    expect(isLow({ width: 320, height: 180 })).toBe(false);
    expect(canvasIn(onItsSide, NO_SHARES, 'automatic').width).toBeLessThan(844 / 1.5);
    expect(canvasIn(phone, NO_SHARES, 'automatic')).toEqual({ width: 390, height: 500 });
  });
});
