import type { Training } from '../../document/training';
import { task } from '../../work/task';
import type { DataSet } from '../data/data-set';
import type { Model } from './model';
import { evaluator } from './passes';
import { firstRows } from './rows';
import { startOf, Trainer } from './trainer';

/** The loss after an update at some rate, after updates at all lower ones. */
export interface RateSample {
  readonly rate: number;
  readonly loss: number;
}

/** What trying one rate after the other has found. */
export interface RateFound {
  readonly before: number;
  readonly samples: readonly RateSample[];
  /** The rate at which the loss fell fastest; null where it never fell. */
  readonly steepest: number | null;
  /** The rate from which on the loss was higher than before; null where that did not come. */
  readonly tooLarge: number | null;
}

const [LOWEST, HIGHEST] = [1e-6, 10];
const COUNT = 120;
/** Rates on both sides over which a slope is taken. */
const REACH = 4;
/** So many times the loss of the beginning there is nothing more to see. */
const FAR = 4;

/**
 * Tries rates from low to high, an update each, on a copy of some parameters (L. N. Smith’s range test). The loss
 * is that over the same rows each time, so that batches do not make it noisy.
 */
export const findingRate = task(
  'rate finder',
  function* (
    model: Model,
    training: Training,
    set: DataSet,
    parameters: Float64Array,
  ): Generator<RateSample, RateFound, undefined> {
    const trainer = new Trainer(model, training, set, startOf(model, training, parameters));
    const evaluate = evaluator(model, firstRows(set));
    const before = evaluate(parameters).loss;
    const samples: RateSample[] = [];
    for (let k = 0; k < COUNT; k++) {
      const rate = LOWEST * (HIGHEST / LOWEST) ** (k / (COUNT - 1));
      trainer.update(rate);
      const sample = { rate, loss: evaluate(trainer.parameters).loss };
      samples.push(sample);
      yield sample;
      if (!(sample.loss <= FAR * Math.abs(before) + Number.MIN_VALUE)) break;
    }
    return { before, samples, ...judged(before, samples) };
  },
);

/** At which rate losses fell fastest, and from which on they were too high. */
export function judged(
  before: number,
  samples: readonly RateSample[],
): Pick<RateFound, 'steepest' | 'tooLarge'> {
  const lossAt = (k: number) => samples[k]?.loss ?? Number.NaN;
  let [steepest, fastest] = [null as number | null, 0];
  for (let k = REACH; k + REACH < samples.length; k++) {
    const slope = lossAt(k + REACH) - lossAt(k - REACH);
    if (slope < fastest) [steepest, fastest] = [samples[k]?.rate ?? null, slope];
  }
  // A fall that is no more than rounding is none.
  if (!(Math.abs(fastest) > 1e-9 * Math.abs(before))) steepest = null;
  const last = samples.findLastIndex(({ loss }) => loss <= before);
  const tooLarge = samples[last + 1]?.rate ?? null;
  return { steepest, tooLarge };
}
