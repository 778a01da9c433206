import type { Point } from '../../../layout/point';
import { contains, overlaps, type Rect } from './geometry';
import { type Picture, paint } from './paint';

/** How far the canvas reaches beyond the view on each side, in pixels of the screen. */
export const MARGIN = 192;
/** What is painted ahead of a view that moves, in pixels of the screen: few wide strips rather than many narrow ones. */
const AHEAD = 96;

/** How a canvas lies that is larger than what is seen of it, in its own pixels. */
export interface Lie {
  /** What is in view, */
  readonly view: Rect;
  /** and what is painted, which holds all that is in view. */
  readonly painted: Rect;
}

type Size = Pick<Rect, 'width' | 'height'>;

/** Sizes in the canvas's own pixels: its own, and that of its margins and of what is painted ahead. */
export interface Sizes {
  readonly canvas: Size;
  readonly margin: number;
  readonly ahead: number;
}

/** The sizes of a canvas behind a view of a size. */
export function sizesFor(width: number, height: number, ratio: number): Sizes {
  const margin = Math.round(MARGIN * ratio);
  const canvas = {
    width: Math.round(width * ratio) + 2 * margin,
    height: Math.round(height * ratio) + 2 * margin,
  };
  return { canvas, margin, ahead: Math.round(AHEAD * ratio) };
}

/** A canvas whose view is in its middle, and nothing else of it painted. */
export function centred({ canvas, margin }: Sizes): Lie {
  const size = { width: canvas.width - 2 * margin, height: canvas.height - 2 * margin };
  const view = { x: margin, y: margin, ...size };
  return { view, painted: view };
}

/** What is done once a view has moved: what is painted is copied to another place, and what is bare is painted. */
export interface Shift {
  readonly lie: Lie;
  /** How far what is painted is copied; null where it stays. */
  readonly copied: Point | null;
  readonly bare: readonly Rect[];
}

/**
 * How a canvas lies once what is on it has moved in view; null where nothing of what is painted stays in view. It
 * is itself what moves, until the view comes to its rim.
 * @param by in whole pixels.
 */
export function shifted({ view, painted }: Lie, by: Point, sizes: Sizes): Shift | null {
  const { canvas, ahead } = sizes;
  const whole = { x: 0, y: 0, ...canvas };
  const next = { ...view, x: view.x - by.x, y: view.y - by.y };
  if (!overlaps(next, painted)) return null;
  const middle = centred(sizes).view;
  const copied = contains(whole, next) ? null : { x: middle.x - next.x, y: middle.y - next.y };
  const seen = copied ? middle : next;
  const stays = copied
    ? common({ ...painted, x: painted.x + copied.x, y: painted.y + copied.y }, whole)
    : painted;
  if (contains(stays, seen)) return { lie: { view: seen, painted: stays }, copied, bare: [] };
  const wanted = common(around(stays, towards(seen, by, ahead)), whole);
  return { lie: { view: seen, painted: wanted }, copied, bare: beyond(stays, wanted) };
}

/** A view and what lies ahead of it. */
function towards({ x, y, width, height }: Rect, by: Point, ahead: number): Rect {
  const [across, down] = [by.x === 0 ? 0 : ahead, by.y === 0 ? 0 : ahead];
  return {
    x: by.x > 0 ? x - across : x,
    y: by.y > 0 ? y - down : y,
    width: width + across,
    height: height + down,
  };
}

function common(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const right = Math.min(a.x + a.width, b.x + b.width);
  const bottom = Math.min(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

function around(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** What of a rectangle is not in another that lies within it, as strips none over another. */
export function beyond(inner: Rect, outer: Rect): readonly Rect[] {
  const right = inner.x + inner.width;
  const bottom = inner.y + inner.height;
  const strips = [
    { ...outer, height: inner.y - outer.y },
    { ...outer, y: bottom, height: outer.y + outer.height - bottom },
    { x: outer.x, y: inner.y, width: inner.x - outer.x, height: inner.height },
    { x: right, y: inner.y, width: outer.x + outer.width - right, height: inner.height },
  ];
  return strips.filter(({ width, height }) => width > 0 && height > 0);
}

/** Copies what is painted to its place, and paints what is bare. */
export function paintShifted(
  pen: CanvasRenderingContext2D,
  picture: Picture,
  { copied, bare }: Shift,
  ratio: number,
): void {
  if (copied) {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    // What the copy leaves uncovered is cleared with it.
    pen.globalCompositeOperation = 'copy';
    pen.drawImage(pen.canvas, copied.x, copied.y);
    pen.globalCompositeOperation = 'source-over';
  }
  for (const { x, y, width, height } of bare) {
    const part = { x: x / ratio, y: y / ratio, width: width / ratio, height: height / ratio };
    paint(pen, picture, ratio, part);
  }
}
