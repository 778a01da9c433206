import { rowsOf } from '../data/data-set';
import { drawing } from '../data/draw';
import { passOf } from '../run/passes';
import type { JobSubject } from './subject';

/** How the losses of parts of a batch make up that of the whole: as their mean, their sum, or neither. */
export type LossOfParts = 'mean' | 'sum' | 'neither';

/** Finds how losses of rows are put together, by three rows of the data at parameters that are near those there are. */
export function lossOfParts({ model, all, state }: JobSubject): LossOfParts {
  if (!model.batched || rowsOf(all) < 3) return 'mean';
  const draw = drawing(1, 5);
  const w = Float64Array.from(
    state.numbers.subarray(0, model.count),
    (value) => value + 0.1 * draw.normal(),
  );
  const pass = passOf(model, all);
  const found = [[0], [1, 2], [0, 1, 2]].map((rows) => {
    const { loss, gradient } = pass(w, rows);
    return [loss, ...gradient];
  });
  const [one = [], two = [], whole = []] = found;
  const isWhole = (share: (one: number, two: number) => number) =>
    whole.every((value, k) => {
      const made = share(one[k] as number, two[k] as number);
      return !(Math.abs(made - value) > 1e-9 * Math.max(1, Math.abs(value)));
    });
  if (isWhole((a, b) => (a + 2 * b) / 3)) return 'mean';
  return isWhole((a, b) => a + b) ? 'sum' : 'neither';
}

/** The lines of a program that say how it trains. */
export function settingLines({ training, all, state }: JobSubject): readonly string[] {
  const { data, optimiser, batch, epochs, seed, zeroed } = training;
  return [
    commented(`FEATURES = ${all.features.length}`, 'numbers of a row, before its target'),
    `CLASSES = [${(all.classes ?? []).map(inPython).join(', ')}]`,
    commented(`TESTED = ${data.test}`, 'the share of rows that are only tested on'),
    commented(`NORMALISED = ${python(data.normalised)}`, 'whether features are scaled'),
    commented(`SEED = ${seed}`, 'of the split and of the order of rows'),
    commented(`BATCH = ${batch}`, 'rows of one update; 0 for all'),
    commented(`EPOCHS = ${epochs}`, 'ways through the rows'),
    commented(`RATE = ${optimiser.rate}`, 'the learning rate'),
    commented(`DECAY = ${optimiser.decay}`, 'weight decay'),
    commented(`CLIP = ${optimiser.clip}`, 'the greatest norm of a gradient; 0 for none'),
    commented(`ZEROED = ${python(zeroed)}`, 'whether each gradient begins at zero'),
    commented(`STARTED = ${state.updates}`, 'updates that start.npy is the result of'),
  ];
}

/** A setting, and what it is for. */
export function commented(setting: string, about: string): string {
  return `${setting.padEnd(20)}  # ${about}`;
}

/** A text in quotes, in which nothing hides what it is. */
export function inPython(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\U${(sign.codePointAt(0) as number).toString(16).padStart(8, '0')}`,
  );
}

function python(value: boolean): string {
  return value ? 'True' : 'False';
}
