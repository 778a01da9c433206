import type { DataRecipe } from '../../document/training';
import { type DataSet, rowsAt, rowsOf } from './data-set';
import { drawing, shuffled } from './draw';

/** Rows that are learnt from, and rows that are only tested on. */
export interface Prepared {
  readonly train: DataSet;
  readonly test: DataSet;
  /** Of each feature, what was taken away and divided by; null where rows are as they came. */
  readonly scale: Scale | null;
}

interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** Splits rows by a seed, and normalises features by those that are learnt from. */
export function prepared(all: DataSet, recipe: DataRecipe, seed: number): Prepared {
  const count = rowsOf(all);
  // One row at least is learnt from.
  const tested = Math.min(Math.round(count * recipe.test), Math.max(0, count - 1));
  // The number of a word is no amount that could be scaled.
  const normalised = recipe.normalised && !all.vocabulary;
  if (tested === 0 && !normalised) return { train: all, test: rowsAt(all, []), scale: null };
  const order =
    tested === 0
      ? Uint32Array.from({ length: count }, (_, k) => k)
      : shuffled(count, drawing(seed, 2));
  const train = rowsAt(all, order.subarray(tested));
  const test = rowsAt(all, order.subarray(0, tested));
  if (!normalised) return { train, test, scale: null };
  const scale = scaleOf(train);
  return { train: scaled(train, scale), test: scaled(test, scale), scale };
}

function scaleOf(set: DataSet): Scale {
  const width = set.features.length;
  const count = rowsOf(set);
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  set.x.forEach((value, k) => {
    mean[k % width] = (mean[k % width] as number) + value / count;
  });
  set.x.forEach((value, k) => {
    const away = value - (mean[k % width] as number);
    deviation[k % width] = (deviation[k % width] as number) + (away * away) / count;
  });
  // A feature that is always the same is only shifted.
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) || 1) };
}

function scaled(set: DataSet, { mean, deviation }: Scale): DataSet {
  const width = set.features.length;
  const x = set.x.map(
    (value, k) => (value - (mean[k % width] as number)) / (deviation[k % width] as number),
  );
  return { ...set, x };
}
