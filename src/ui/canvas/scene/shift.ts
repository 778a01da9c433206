import type { Point } from '../../../layout/point';
import type { Rect } from './geometry';
import { type Picture, paint } from './paint';

/**
 * Moves what is painted to where the view has gone, and paints only the edges that have come into it.
 * Returns false where nothing of what is painted stays in view.
 * @param by how far it has moved, in whole pixels of the canvas.
 */
export function shift(
  pen: CanvasRenderingContext2D,
  picture: Picture,
  by: Point,
  ratio: number,
): boolean {
  const { canvas } = pen;
  const { width, height } = canvas;
  if (Math.abs(by.x) >= width / 2 || Math.abs(by.y) >= height / 2) return false;
  if (by.x === 0 && by.y === 0) return true;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  // What the copy leaves uncovered is cleared with it.
  pen.globalCompositeOperation = 'copy';
  pen.drawImage(canvas, by.x, by.y);
  pen.globalCompositeOperation = 'source-over';
  for (const { x, y, width: wide, height: tall } of bared(by, width, height)) {
    const part = { x: x / ratio, y: y / ratio, width: wide / ratio, height: tall / ratio };
    paint(pen, picture, ratio, part);
  }
  return true;
}

/** The edges that are bare once something of a size has moved, none over another. */
export function bared(by: Point, width: number, height: number): readonly Rect[] {
  const across = Math.abs(by.x);
  const down = Math.abs(by.y);
  const upright = { x: by.x > 0 ? 0 : width - across, y: 0, width: across, height };
  const level = {
    x: by.x > 0 ? across : 0,
    y: by.y > 0 ? 0 : height - down,
    width: width - across,
    height: down,
  };
  return [upright, level].filter((edge) => edge.width > 0 && edge.height > 0);
}
