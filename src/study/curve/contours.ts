import { gridNumber, type HeightGrid } from './grid';
import { niceBelow } from './interval';

/** A place on a map, in its own numbers. */
export type MapPoint = readonly [x: number, y: number];

/** The line of one height, and all that is as high or higher. */
export interface Contour {
  readonly level: number;
  /** Straight pieces, one for each cell the line goes through. */
  readonly line: readonly (readonly [MapPoint, MapPoint])[];
  /** Polygons that lie side by side. */
  readonly above: readonly (readonly MapPoint[])[];
}

/** How many lines a map has, and at least about how many where they are evenly spaced. */
const LINES = 10;
const FEWEST = 7;
/** Where the middle height lies between these shares of all, lines are evenly spaced. */
const EVEN = [0.12, 0.88] as const;

/** Heights for the lines of a map, and whether they are the same distance apart. */
export interface Levels {
  readonly levels: readonly number[];
  readonly even: boolean;
}

/**
 * Chooses round heights for lines: evenly spaced or, where most of the map is low or high and the rest
 * towers over it, so that about as much of it lies between any two.
 */
export function levelsOf(values: ArrayLike<number>): Levels {
  const sorted = Float64Array.from(Array.from(values).filter(Number.isFinite)).sort();
  const last = sorted.length - 1;
  const [low, high] = [sorted[0], sorted[last]];
  if (low === undefined || high === undefined || !(high > low)) return { levels: [], even: true };
  const share = (k: number) => sorted[Math.round(k * last)] as number;
  const middle = (share(0.5) - low) / (high - low);
  if (middle >= EVEN[0] && middle <= EVEN[1]) {
    const step = niceBelow((high - low) / FEWEST);
    const first = Math.floor(low / step) + 1;
    const count = Math.ceil(high / step) - first;
    const levels = Array.from({ length: count }, (_, k) => multiple(first + k, step));
    return { levels: levels.filter((level) => level > low && level < high), even: true };
  }
  const levels: number[] = [];
  for (let k = 1; k < LINES; k++) {
    const [here, next] = [share(k / LINES), share((k + 1) / LINES)];
    if (!(next > here)) continue;
    const step = niceBelow(Math.max((next - here) / 2, 1e-9 * Math.abs(here), Number.MIN_VALUE));
    const level = multiple(Math.round(here / step), step);
    if (level > (levels.at(-1) ?? low) && level < high) levels.push(level);
  }
  return { levels, even: false };
}

/** A multiple of a round number without the dust of binary fractions. */
function multiple(count: number, step: number): number {
  return Number((count * step).toPrecision(12));
}

/**
 * The line of one height through a grid, and what is higher, cell by cell (marching squares): along the
 * sides of a cell heights are taken to change evenly. Cells with a corner that is not finite stay empty.
 */
export function contourAt(grid: HeightGrid, level: number): Contour {
  const { columns, rows, x, y, values } = grid;
  const line: (readonly [MapPoint, MapPoint])[] = [];
  const above: MapPoint[][] = [];
  const place = (column: number, row: number): MapPoint => [
    gridNumber(x, column, columns),
    gridNumber(y, row, rows),
  ];
  for (let row = 0; row + 1 < rows; row++) {
    let full: number | null = null;
    const closeRun = (to: number) => {
      if (full !== null) {
        above.push([place(full, row), place(to, row), place(to, row + 1), place(full, row + 1)]);
      }
      full = null;
    };
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const heights = [at, at + 1, at + 1 + columns, at + columns].map((k) => values[k] as number);
      const high = heights.filter((height) => height >= level).length;
      const known = heights.every(Number.isFinite);
      if (known && high === 4) {
        full ??= column;
        continue;
      }
      closeRun(column);
      if (!known || high === 0) continue;
      const corners = [
        place(column, row),
        place(column + 1, row),
        place(column + 1, row + 1),
        place(column, row + 1),
      ];
      const cell = cutCell(heights, corners, level);
      above.push(cell.polygon);
      line.push(...cell.cuts);
    }
    closeRun(columns - 1);
  }
  return { level, line, above };
}

/** What of one cell is higher than a level, and where the level cuts it, once or twice. */
function cutCell(heights: readonly number[], corners: readonly MapPoint[], level: number) {
  const polygon: MapPoint[] = [];
  const ways: { readonly at: MapPoint; readonly out: boolean }[] = [];
  for (let k = 0; k < 4; k++) {
    const next = (k + 1) % 4;
    const [h, g] = [heights[k] as number, heights[next] as number];
    const [p, q] = [corners[k] as MapPoint, corners[next] as MapPoint];
    if (h >= level) polygon.push(p);
    if (h >= level === g >= level) continue;
    const t = (level - h) / (g - h);
    const at: MapPoint = [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];
    polygon.push(at);
    ways.push({ at, out: h >= level });
  }
  // Around the cell, from where the level is left to where it is reached again.
  const cuts = ways.flatMap(({ at, out }, k) => {
    const back = ways[(k + 1) % ways.length];
    return out && back ? [[at, back.at] as const] : [];
  });
  return { polygon, cuts };
}
