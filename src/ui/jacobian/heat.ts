/** Part of a heat map: all cells of one strength, as one SVG path of unit squares. */
interface HeatLayer {
  /** −STRENGTHS … STRENGTHS; 0 is left out. Null for NaN and infinities. */
  readonly strength: number | null;
  readonly path: string;
}

export interface HeatMapPicture {
  /** Cells across and down, which stand for one or more entries each. */
  readonly width: number;
  readonly height: number;
  readonly layers: readonly HeatLayer[];
  /** How many entries there are numbers for: the others are left out of what follows. */
  readonly known: number;
  /** Least and greatest finite entry; NaN without any. */
  readonly low: number;
  readonly high: number;
  readonly zeros: number;
  /** Entries that are NaN or infinite. */
  readonly odd: number;
}

export const STRENGTHS = 5;

/** More cells than this a side are drawn together, each group by its largest entry. */
const MOST_CELLS = 64;

/**
 * A picture of a matrix: sign as colour, size as strength. Paths of one strength are drawn in one go.
 * @param isKnown whether there is a number for an entry yet; there is for all when left out.
 */
export function heatOf(
  numbers: Float64Array,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  isKnown: (row: number, column: number) => boolean = () => true,
): HeatMapPicture {
  const height = Math.min(rows, MOST_CELLS);
  const width = Math.min(columns, MOST_CELLS);
  const cells = new Float64Array(width * height);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [known, zeros, odd] = [0, 0, 0];
  for (let i = 0; i < rows; i++) {
    const y = Math.floor((i * height) / rows);
    for (let j = 0; j < columns; j++) {
      if (!isKnown(i, j)) continue;
      const value = numbers[i * columns + j] as number;
      known++;
      if (value === 0) zeros++;
      if (Number.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      } else odd++;
      const at = y * width + Math.floor((j * width) / columns);
      if (outweighs(value, cells[at] as number)) cells[at] = value;
    }
  }
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const finite = low <= high;
  return {
    width,
    height,
    layers: layersOf(cells, width, finite ? largest : 0),
    low: finite ? low : Number.NaN,
    high: finite ? high : Number.NaN,
    known,
    zeros,
    odd,
  };
}

function outweighs(value: number, other: number): boolean {
  if (!Number.isFinite(other)) return false;
  return !Number.isFinite(value) || Math.abs(value) > Math.abs(other);
}

function layersOf(cells: Float64Array, width: number, largest: number): HeatLayer[] {
  const paths = new Map<number | null, string>();
  for (const [at, value] of cells.entries()) {
    const strength = strengthOf(value, largest);
    if (strength === 0) continue;
    const square = `M${at % width} ${Math.floor(at / width)}h1v1h-1z`;
    paths.set(strength, (paths.get(strength) ?? '') + square);
  }
  return [...paths].map(([strength, path]) => ({ strength, path }));
}

/** A number that is not 0 has a strength, however small it is. */
function strengthOf(value: number, largest: number): number | null {
  if (!Number.isFinite(value)) return null;
  if (value === 0 || largest === 0) return 0;
  return Math.sign(value) * Math.max(1, Math.ceil((Math.abs(value) / largest) * STRENGTHS));
}
