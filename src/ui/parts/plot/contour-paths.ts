import type { Contour, MapPoint } from '../../../study/curve/contours';
import type { Frame } from './frame';

/** Polygons as one SVG path, so that no seams show between them. */
export function polygonsPath(polygons: Contour['above'], frame: Frame): string {
  return polygons.map((polygon) => `M${polygon.map(placed(frame)).join('L')}Z`).join('');
}

/** Pieces of a line as one SVG path. */
export function linesPath(pieces: Contour['line'], frame: Frame): string {
  return pieces.map((piece) => `M${piece.map(placed(frame)).join('L')}`).join('');
}

function placed({ x, y }: Frame) {
  const round = (pixel: number) => Math.round(pixel * 10) / 10;
  return ([across, up]: MapPoint) => `${round(x.at(across))} ${round(y.at(up))}`;
}

/** Where the height of a line is written, in pixels. */
export interface LevelPlace {
  readonly level: number;
  readonly x: number;
  readonly y: number;
}

/** Pixels between two heights that are written, and from one to the edges. */
const APART = 40;
const MARGIN = 22;
/** Further apart is no better. */
const ENOUGH = 110;

/** Places for the heights of lines: on their line, apart from each other, rather in the middle. */
export function labelPlaces(contours: readonly Contour[], frame: Frame): readonly LevelPlace[] {
  const { left, right, top, bottom } = frame;
  const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const places: LevelPlace[] = [];
  for (const { level, line } of contours) {
    let best: LevelPlace | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const [a, b] of line) {
      const x = frame.x.at((a[0] + b[0]) / 2);
      const y = frame.y.at((a[1] + b[1]) / 2);
      if (x < left + MARGIN || x > right - MARGIN || y < top + 10 || y > bottom - 10) continue;
      const near = Math.min(
        ENOUGH,
        ...places.map((other) => Math.hypot(other.x - x, (other.y - y) * 1.6)),
      );
      const score = near - 0.15 * Math.hypot(x - centre.x, y - centre.y);
      if (near < APART || score <= most) continue;
      most = score;
      best = { level, x, y };
    }
    if (best) places.push(best);
  }
  return places;
}
