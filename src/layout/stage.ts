import { DEFAULT_SIZE } from './size';

/** The ways in which a graph can be spread, by the names that settings and links have for them. */
export const arrangements = ['automatic', 'right', 'down', 'wrapped'] as const;
export type Arrangement = (typeof arrangements)[number];

/** What a layout is made for: the way that was chosen, and the room on the screen, in pixels. */
export interface Stage {
  readonly arrangement: Arrangement;
  readonly width: number;
  readonly height: number;
}

/** Where nothing is known of the screen: a strip from left to right, however long. */
export const NO_STAGE: Stage = Object.freeze({
  arrangement: 'automatic',
  width: Number.POSITIVE_INFINITY,
  height: Number.POSITIVE_INFINITY,
});

/** At this zoom and above the numbers on nodes have at least 13 pixels and what else is written 11. */
export const LEGIBLE = 0.6;

/** What is left free around a graph on the screen, in pixels. */
export const MARGIN = 8;
/** The corner at the lower left that belongs to the controls of the canvas. */
export const CORNER = { width: 268, height: 50 } as const;

/** What takes room on a stage, in pixels at zoom 1. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a stage shows boxes: screen = canvas × zoom + (x, y). */
export interface Fit {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The least and the largest zoom, and whether the controls are away. */
export interface FitLimits {
  readonly least: number;
  readonly most: number;
  readonly bare?: boolean;
}

/**
 * How all of some boxes are shown as large as they can be, at a zoom of `least` to `most`: in the middle,
 * and where that would bring one into the corner of the controls, clear of it.
 * @param bare whether the controls are away.
 */
export function fitOn(
  boxes: readonly Box[],
  { width, height }: Pick<Stage, 'width' | 'height'>,
  { least, most, bare = false }: FitLimits,
): Fit {
  const around = boundsOfBoxes(boxes);
  const fits = (footless: number): Fit => {
    const wanted = Math.min(
      (width - 2 * MARGIN) / around.width,
      (footless - 2 * MARGIN) / around.height,
    );
    const zoom = Math.max(least, Math.min(most, wanted));
    const middle = { x: around.x + around.width / 2, y: around.y + around.height / 2 };
    return { x: width / 2 - middle.x * zoom, y: footless / 2 - middle.y * zoom, zoom };
  };
  const whole = fits(height);
  return !bare && boxes.some((box) => inCorner(box, whole, height))
    ? fits(height - CORNER.height)
    : whole;
}

function inCorner(box: Box, { x, y, zoom }: Fit, height: number): boolean {
  const left = box.x * zoom + x;
  const bottom = (box.y + box.height) * zoom + y;
  return left < CORNER.width && bottom > height - CORNER.height;
}

/** The rectangle around boxes, of which there is at least one. */
export function boundsOfBoxes(boxes: readonly Box[]): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box of what has a place: what is taller than others reaches as far beyond it above as below. */
export function boxAt({ x, y }: { readonly x: number; readonly y: number }, height: number): Box {
  return { x, y: y - (height - DEFAULT_SIZE.height) / 2, width: DEFAULT_SIZE.width, height };
}
