/** What is learnt from: rows of features, each with its target. */
export interface DataSet {
  readonly features: readonly string[];
  /** Row by row. */
  readonly x: Float64Array;
  /** One number a row: that of its class, or the number to be told. */
  readonly y: Float64Array;
  /** What classes are called; null where targets are numbers. */
  readonly classes: readonly string[] | null;
  /** Width of a row that is a picture. */
  readonly width?: number;
  /** What the numbers of features stand for, where these are words or letters rather than amounts. */
  readonly vocabulary?: readonly string[];
}

export function rowsOf({ y }: DataSet): number {
  return y.length;
}

/** Some rows of a set, in this order. */
export function rowsAt(set: DataSet, rows: ArrayLike<number>): DataSet {
  const width = set.features.length;
  const x = new Float64Array(rows.length * width);
  const y = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number;
    x.set(set.x.subarray(row * width, (row + 1) * width), k * width);
    y[k] = set.y[row] as number;
  }
  return { ...set, x, y };
}

/** What a graph is trained on into which nothing flows: one row of nothing, so that an epoch is one update. */
export const NOTHING: DataSet = Object.freeze({
  features: [],
  classes: null,
  x: new Float64Array(0),
  y: new Float64Array(1),
});
