/**
 * How the rooms are put together: side by side (`wide`), the right side below the canvas (`tall`), or one
 * column that scrolls as a page (`narrow`), which is also what a magnified page gets.
 */
export type ShellMode = 'wide' | 'tall' | 'narrow';

/** Left of the canvas is where a graph comes from, right of it what follows from it. */
export type Side = 'left' | 'right';

/** Which sides are folded away, by the names that settings and links have for it. */
export const folds = ['automatic', 'neither', 'left', 'right', 'both'] as const;
export type Folds = (typeof folds)[number];

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much of the window the sides take, from 0 to 1; null is what suits the window. */
export interface Shares {
  readonly left: number | null;
  /** The same where the left side is for writing. */
  readonly writing: number | null;
  /** Of the width, where the right side is beside the canvas. */
  readonly right: number | null;
  /** Of the height, where it is below. */
  readonly below: number | null;
}

export const NO_SHARES: Shares = { left: null, writing: null, right: null, below: null };

/** How large a side is and may be, in CSS pixels. */
export interface Span {
  readonly size: number;
  readonly min: number;
  readonly max: number;
}

/** The width of what stands for a side that is folded away, in CSS pixels. */
export const SLIVER = 28;

const leastCanvas = 280;

/** What is above and below the canvas in a window of three columns or two, in CSS pixels. */
const chrome = 241;

/** The same in a window of one column. */
const PHONE_CHROME = 344;

/** The mode for a window of that size, in CSS pixels. */
export function modeFor(width: number, height: number): ShellMode {
  if (width < 600 || height < 460) return 'narrow';
  return width < 960 ? 'tall' : 'wide';
}

/** Whether a window of one column is too low for it, but wide enough for the canvas beside the trace: a phone on its side. */
export function isLow({ width, height }: Size): boolean {
  return modeFor(width, height) === 'narrow' && width >= 640 && height >= 300;
}

/** Which sides are folded away in a window. A tablet has no room for three columns, a phone none for two. */
export function foldedIn({ width, height }: Size, folded: Folds): Readonly<Record<Side, boolean>> {
  const mode = modeFor(width, height);
  if (folded === 'automatic') {
    return { left: mode === 'narrow' || (mode === 'wide' && width < 1200), right: false };
  }
  return {
    left: folded === 'left' || folded === 'both',
    right: folded === 'right' || folded === 'both',
  };
}

/** What is folded once a side is folded away that was not, or the other way round. */
export function foldedAnew(window: Size, folded: Folds, side: Side): Folds {
  const was = foldedIn(window, folded);
  const now = { ...was, [side]: !was[side] };
  const suits = foldedIn(window, 'automatic');
  if (now.left === suits.left && now.right === suits.right) return 'automatic';
  if (now.left) return now.right ? 'both' : 'left';
  return now.right ? 'right' : 'neither';
}

/**
 * How large the sides are in a window, be they folded away or not.
 * @param writing whether the left side is for writing, which takes lines of some length.
 */
export function spansIn(
  { width, height }: Size,
  shares: Shares,
  folded: Folds,
  writing = false,
): Readonly<Record<Side, Span>> {
  const left = writing
    ? spanOf((shares.writing ?? 0.29) * width, 200, Math.min(800, width / 2))
    : spanOf(
        shares.left === null ? Math.max(192, Math.min(width * 0.144, 224)) : shares.left * width,
        152,
        Math.min(360, width / 3),
      );
  if (modeFor(width, height) !== 'wide') {
    return { left, right: spanOf((shares.below ?? 0.42) * height, 120, height - 420) };
  }
  const beside = width - (foldedIn({ width, height }, folded).left ? SLIVER : left.size);
  const share = writing ? 0.36 : width < 1200 ? 0.52 : 0.42;
  const suits = Math.min(width * share, 760);
  const wanted = shares.right === null ? suits : shares.right * width;
  return { left, right: spanOf(wanted, 320, beside - leastCanvas) };
}

/** How large the canvas will be in a window, about: for what is laid out before it is there. */
export function canvasIn(window: Size, shares: Shares, folded: Folds, writing = false): Size {
  const { width, height } = window;
  const mode = modeFor(width, height);
  if (mode === 'narrow') {
    if (isLow(window)) return { width: width * 0.56, height: height - 185 };
    return { width, height: Math.max(256, Math.min(height - PHONE_CHROME, 640)) };
  }
  const spans = spansIn(window, shares, folded, writing);
  const away = foldedIn(window, folded);
  const taken = (side: Side) => (away[side] ? SLIVER : spans[side].size);
  return mode === 'wide'
    ? { width: width - taken('left') - taken('right'), height: height - chrome }
    : { width: width - taken('left'), height: height - chrome - taken('right') };
}

function spanOf(wanted: number, min: number, max: number): Span {
  return { size: Math.round(Math.max(min, Math.min(wanted, max))), min, max };
}
